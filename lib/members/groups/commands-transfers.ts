import { readSettings } from '@/lib/communities/queries'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { seatsMayOpen } from './commands-seats'
import { lockPerson } from '@/lib/members/status/commands'
import { canManagePeople } from '@/lib/members/policy'
import { transferMail } from './rules-transfer-mail'
import * as store from './store'
import { lockMembers } from '@/lib/members/names/store'

/** A member asks to move to another group. Refusals: GROUP_UNKNOWN, TRANSFER_HOME, TRANSFER_ASKED_ALREADY. */
export async function askTransfer(
  actor: Actor,
  { toGroupId, reason }: { readonly toGroupId: string; readonly reason: string },
): Promise<Outcome<string>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const member = await lockPerson(tx, actor.memberId)
    if (!(await store.lockGroups(tx, [toGroupId])).has(toGroupId)) {
      reject('GROUP_UNKNOWN', {}, 'toGroupId')
    }
    if (member.groupId === toGroupId) reject('TRANSFER_HOME', {}, 'toGroupId')
    const fromGroupId = member.groupId
    // The second of two at once meets the index: TRANSFER_ASKED_ALREADY.
    const asked = { memberId: member.id, fromGroupId, toGroupId, reason, askedAt: now() }
    return store.insertTransfer(tx, asked)
  })
}

/** The member no longer wants to move. */
export async function withdrawTransfer(actor: Actor): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    await lockMembers(tx, [actor.memberId])
    const count = await store.withdrawAsked(tx, actor.memberId, now())
    if (count === 0) reject('TRANSFER_NONE')
    return undefined
  })
}

type Decision = {
  readonly transferId: string
  readonly approve: boolean
  /** What the mail to the member says. */
  readonly answer: string | null
}

/**
 * An organiser moves the member, or says why not; the member hears of it by mail. The seats are
 * counted under the group's lock. Refusals: TRANSFER_UNKNOWN, TRANSFER_DECIDED, MEMBER_GONE,
 * GROUP_UNKNOWN, SEATS_TAKEN {group, capacity}.
 */
export async function decideTransfer(
  actor: Actor,
  decision: Decision,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const asked = await lockAsked(tx, decision.transferId)
    if (asked.state !== 'ASKED') reject('TRANSFER_DECIDED')
    await decide(tx, actor, asked, decision)
    return undefined
  })
}

/**
 * Answers no to a request to move to a group that was closed: a step of another's transaction. One that was
 * decided or withdrawn meanwhile is left alone.
 */
export async function declineClosed(tx: Tx, transferId: string, answer: string): Promise<void> {
  const asked = await lockAsked(tx, transferId)
  if (asked.state === 'ASKED')
    await decide(tx, { kind: 'system' }, asked, { approve: false, answer })
}

async function decide(
  tx: Tx,
  actor: Actor,
  asked: Asked,
  { approve, answer }: Omit<Decision, 'transferId'>,
): Promise<void> {
  if (approve) await move(tx, asked)
  const state = approve ? 'APPROVED' : 'DECLINED'
  const decided = { state, answer, decidedById: actorId(actor), decidedAt: now() } as const
  await store.decideTransfer(tx, asked.id, decided)
  await record(tx, actor, {
    action: approve ? 'member.transferred' : 'member.transfer-declined',
    subjectType: 'member',
    subjectId: asked.memberId,
    facts: { from: asked.fromGroupId, to: asked.toGroupId },
  })
  await notifyMember(tx, asked, { approve, answer })
}

/** The member's row first, as everything that moves people does; then the request. */
async function lockAsked(tx: Tx, transferId: string) {
  const memberId = (await store.findAsker(tx, transferId)) ?? reject('TRANSFER_UNKNOWN')
  await lockMembers(tx, [memberId])
  return (await store.lockTransfer(tx, transferId)) ?? reject('TRANSFER_UNKNOWN')
}

type Asked = {
  readonly id: string
  readonly memberId: string
  readonly fromGroupId: string
  readonly toGroupId: string
  readonly toGroup: { readonly name: string }
}

async function move(tx: Tx, { memberId, toGroupId }: Asked): Promise<void> {
  const member = await lockPerson(tx, memberId)
  if (member.status !== 'ACTIVE') reject('MEMBER_GONE')
  const groups = await store.lockGroups(tx, [member.groupId, toGroupId])
  const { name, capacity, seatsTaken } = groups.get(toGroupId) ?? reject('GROUP_UNKNOWN')
  const seated = await store.holdsException(tx, memberId, toGroupId)
  if (!seated && seatsTaken >= capacity) reject('SEATS_TAKEN', { group: name, capacity })
  await store.moveHome(tx, memberId, toGroupId)
  await seatsMayOpen(tx)
}

async function notifyMember(
  tx: Tx,
  { memberId, toGroup }: Asked,
  { approve, answer }: { approve: boolean; answer: string | null },
): Promise<void> {
  const person = await store.findAddressee(tx, memberId)
  if (person?.email == null) return
  const { email, displayName, locale } = person
  const settings = await readSettings(tx)
  const language = isLocale(locale) ? locale : settings.locale
  const facts = { to: email, name: displayName, group: toGroup.name, community: settings.name }
  await queueMail(tx, transferMail(language, { ...facts, approve, answer }))
}
