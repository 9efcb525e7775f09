import { createMember } from '@/lib/auth/fixtures'
import { tokenIn } from '@/lib/auth/links/rules-glued'
import { consumeLink } from '@/lib/auth/links/store'
import { createSession } from '@/lib/auth/sessions/store'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { MemberViewer } from '@/lib/auth/types'
import { enterByClaim } from '@/lib/claims/commands'
import {
  claimed,
  createPeople,
  importLines,
  type Line as Said,
  openedKey,
} from '@/lib/claims/fixtures'
import { decide } from '@/lib/config/config'
import { readable, transaction } from '@/lib/db/transaction'
import { inviteByMail, makeLinkFile } from '@/lib/moving-in/commands'
import { writeAll } from '@/lib/moving-in/fixtures'
import { secondsFor } from '@/lib/moving-in/rules'
import { now, toDate } from '@/lib/shared/clock'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { withOwnDatabase } from './log-database'
import { lineOf, sentence, shareLine, type Line } from './table'

const PEOPLE = 480
const DAY = 24 * 60
/** Far below the one for each member that links handed over one by one would ask for. */
const FEW = 10

/** What an organiser taps, in order, for each way; the pages have these controls and no others on the way. */
const TAPS = {
  claims: ['open claims', 'copy the text', 'choose the log', 'import'],
  mail: ['send the invitations'],
  file: ['make the table'],
  hand: ['next', 'copy the text'],
} as const

/** 480 members who were never in, let in by each way: what the organiser taps, and what the machine needs. */
export async function benchMovingIn(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    decide({ YEHUA_MODE: 'development', PUBLIC_URL: 'https://night.example.org' })
    const [group] = (await ensureDefaultCommunity()).groups
    const organiser = await createMember(group?.id ?? '', '闻笛', { roles: ['ORGANISER'] })
    return [
      ...(await byClaims(organiser)),
      ...(await byMail(organiser)),
      ...(await byFile(organiser)),
      sentence('one link after another'),
      lineOf('taps for each member', TAPS.hand.length, ''),
    ]
  })
}

async function byClaims(organiser: MemberViewer): Promise<Line[]> {
  const groupId = await newGroup('认领')
  const people = await createPeople(groupId, PEOPLE)
  const key = await openedKey(organiser)
  const claims: ((typeof people)[number] & Awaited<ReturnType<typeof claimed>>)[] = []
  const claiming = await seconds(async () => {
    for (const one of people) claims.push({ ...one, ...(await claimed(key, one.id, one.id)) })
  })
  const past = claims.map(({ nickname }, at): Said => [-9 * DAY + at, nickname, '大家好'])
  const said = claims.map(({ nickname, code }, at): Said => [1 + at, nickname, `夜话 ${code}`])
  const importing = await seconds(() => importLines(organiser, groupId, [...past, ...said]))
  const entering = await seconds(async () => {
    for (const { token } of claims) await enterByClaim(token, null)
  })
  return [
    sentence('by a code said in the group'),
    lineOf('taps of the organiser', TAPS.claims.length, '', { max: FEW }),
    lineOf('480 claims, one after another', claiming, ' s'),
    lineOf('the log imported, all codes found', importing, ' s'),
    lineOf('480 browsers signed in', entering, ' s'),
    shareLine('in', await inside(groupId), PEOPLE),
  ]
}

async function byMail(organiser: MemberViewer): Promise<Line[]> {
  const groupId = await newGroup('邮件')
  await createPeople(groupId, PEOPLE, (at) => `member${String(at)}@example.org`)
  const writing = await seconds(async () => {
    await inviteByMail(organiser, { groupId, again: false })
    await writeAll()
  })
  const mails = await readable().mail.findMany({ select: { secret: true } })
  const entering = await seconds(() =>
    enter(mails.flatMap(({ secret }) => (secret === null ? [] : [secret]))),
  )
  return [
    sentence('by mail'),
    lineOf('taps of the organiser', TAPS.mail.length, '', { max: FEW }),
    lineOf('480 mails written', writing, ' s'),
    lineOf('with the pauses that mail servers ask for', writing + secondsFor(PEOPLE), ' s'),
    lineOf('480 links opened', entering, ' s'),
    shareLine('in', await inside(groupId), PEOPLE),
  ]
}

async function byFile(organiser: MemberViewer): Promise<Line[]> {
  const groupId = await newGroup('表格')
  await createPeople(groupId, PEOPLE)
  let addresses: string[] = []
  const making = await seconds(async () => {
    const made = await makeLinkFile(organiser, { groupId, origin: 'https://night.example.org' })
    addresses = made.ok ? made.value.map(({ address }) => address) : []
  })
  await enter(addresses)
  return [
    sentence('by links in a table'),
    lineOf('taps of the organiser', TAPS.file.length, '', { max: FEW }),
    lineOf('480 links made', making, ' s'),
    shareLine('in', await inside(groupId), PEOPLE),
  ]
}

async function newGroup(name: string): Promise<string> {
  return (await readable().group.create({ data: { name, capacity: PEOPLE } })).id
}

/** What opening a link does to the database; next-auth, which asks for it, runs in the web server alone. */
async function enter(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const link = hashToken(tokenIn(new URL(address).searchParams.get('token') ?? ''))
    const at = toDate(now())
    await transaction(async (tx) => {
      const used = await consumeLink(tx, link, { now: at, by: null, again: at })
      if (used === null) return
      const { memberId, purpose: via, createdById: madeById } = used
      const expiresAt = toDate(now().add({ hours: 24 }))
      const session = { tokenHash: hashToken(newToken()), memberId, device: null, expiresAt }
      await createSession(tx, { ...session, via, madeById }, at)
    })
  }
}

async function inside(groupId: string): Promise<number> {
  return readable().member.count({ where: { groupId, firstSignIns: { some: {} } } })
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}
