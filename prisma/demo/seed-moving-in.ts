import type { Temporal } from 'temporal-polyfill'
import type { LinkPurpose } from '@/lib/auth/links/rules'
import { createSession } from '@/lib/auth/sessions/store'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { startClaim } from '@/lib/claims/commands'
import { decideClaims, openClaims, readPasted } from '@/lib/claims/desk/commands'
import { claimsAddress, claimsDesk } from '@/lib/claims/desk/queries'
import { config } from '@/lib/config/config'
import { transaction } from '@/lib/db/transaction'
import { inviteByMail } from '@/lib/moving-in/commands'
import { writeInvitationsJob } from '@/lib/moving-in/jobs'
import { invitingDesk } from '@/lib/moving-in/queries'
import { now, toDate } from '@/lib/shared/clock'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

/** The roles of the demo come in by a tap of who tries it. */
const FIRST = 10
const DEVICES = ['WeChat · iPhone', 'WeChat · Android', 'Chrome · Windows', 'Safari · macOS']
/** Of nine members five came, by this way; the others are still to come. */
const CAME: readonly (LinkPurpose | null)[] = [
  'CLAIM',
  null,
  'INVITATION',
  'CLAIM',
  null,
  'CLAIM',
  null,
  'PERSONAL',
  null,
]

/**
 * The community is in the middle of moving in: most came in the last days, claims are open, some codes wait to be
 * said and some said ones for an organiser, and one group was invited by mail.
 */
export async function moveIn(community: DemoCommunity, today: Temporal.PlainDate): Promise<void> {
  const organiser = () => actorOf(community, ORGANISER)
  for (const days of [6, 4, 2]) {
    await ago(today, days, () => letIn(community, (number) => number % 3 === (days / 2) % 3))
  }
  await ago(today, 3, async () => {
    expectOk(await inviteByMail(organiser(), { groupId: null, again: false }))
    await writeAll(organiser())
  })
  await ago(today, 1, async () => {
    expectOk(await openClaims(organiser()))
    await claimSome(community, organiser())
  })
}

async function letIn(
  { members }: DemoCommunity,
  isTheirDay: (number: number) => boolean,
): Promise<void> {
  const expiresAt = toDate(now().add({ hours: config().SESSION_DAYS * 24 }))
  await transaction(async (tx) => {
    for (const [number, memberId] of members.entries()) {
      const via = CAME[number % CAME.length] ?? null
      if (number < FIRST || via === null || !isTheirDay(number)) continue
      const device = DEVICES[number % DEVICES.length] ?? null
      const session = { tokenHash: hashToken(newToken()), memberId, device, expiresAt }
      await createSession(tx, { ...session, via, madeById: null }, toDate(now()))
    }
  })
}

/** The mails of the batch, without the pauses that a mail server asks for. */
async function writeAll(organiser: Actor): Promise<void> {
  for (;;) {
    const desk = await invitingDesk(organiser, 'MAIL')
    const running = desk?.batches.find(({ endedAt }) => endedAt === null)
    if (running === undefined) return
    await writeInvitationsJob.work({ batchId: running.id })
  }
}

async function claimSome({ members, groups }: DemoCommunity, organiser: Actor): Promise<void> {
  const address = await claimsAddress(organiser)
  const key = new URL(address ?? '').searchParams.get('in') ?? ''
  const waiting = members.filter(
    (_, number) => number >= FIRST && CAME[number % CAME.length] === null,
  )
  for (const memberId of waiting.slice(0, 9)) {
    expectOk(await startClaim({ key, memberId, client: memberId }), 'NICKNAME_NOT_FREE')
  }
  const unsaid = (await claimsDesk(organiser, { view: 'unsaid', page: 1 }))?.rows ?? []
  const said = unsaid.slice(0, 4)
  // In a demo of before, whose members were claimed by hand meanwhile, none may be left.
  if (said.length === 0) return
  // Said under labels that the log does not know, or by another: for an organiser to decide.
  const lines = said.map(
    ({ nickname, code }, at) => `${at === 0 ? '路过的人' : nickname}:\n夜话 ${code}`,
  )
  const [groupId = ''] = groups
  expectOk(await readPasted(organiser, { groupId, lines: lines.join('\n') }))
  const approved = said.slice(3).map(({ id }) => id)
  expectOk(
    await decideClaims(organiser, { decision: 'approve', claims: approved }),
    'CLAIMS_DECIDED',
  )
}
