import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readCommunity } from '@/lib/communities/queries'
import { homesOf } from '@/lib/communities/rules-groups'
import { lockCommunity, lockGroupWhole, setClosed, setGroupKind } from '@/lib/communities/store'
import type { CommunityView } from '@/lib/communities/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { countSeats, listAtHome, lockAtHome } from '@/lib/members/groups/store-closing'
import { canChangeStatus } from '@/lib/members/policy'
import { changeStatusIn } from '@/lib/members/status/commands'
import { requireSeenUnchanged } from '@/lib/shared/based-on'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { groupClosed, memberOfClosed } from './jobs-kinds'
import { readClosingFacts } from './queries'
import { closingForm, firstOf, kindForm, letGoForm } from './rules'
import type { CloseInput, KindInput, LetGoInput, ReopenInput } from './schema'

/**
 * Makes a group one beside the homes, or a home. A side group is no home: it is emptied before, and who comes at
 * the same time comes before or is refused. One that becomes a home keeps its second seats, those of ordinary members among
 * them: who has one stays until it is taken back. Refusals: NOT_ALLOWED, GROUP_UNKNOWN, LAST_GROUP, GROUP_STILL_HOME
 * {members, applications}, CHANGED_MEANWHILE {count}.
 */
export async function changeKind(
  actor: Actor,
  { groupId, kind, basedOn }: KindInput,
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { isOpen } = await lockOne(tx, groupId)
    const groups = (await readCommunity(tx))?.groups ?? []
    const before = groups.find(({ id }) => id === groupId)?.kind ?? kind
    if (before === kind) return undefined
    const { guests } = await countSeats(tx, groupId)
    requireSeenUnchanged(basedOn, kindForm({ kind: before, isOpen, guests }))
    if (kind === 'SIDE') await requireEmpty(tx, groups, groupId)
    await setGroupKind(tx, groupId, kind)
    await record(tx, actor, {
      action: 'group.kind-changed',
      subjectType: 'group',
      subjectId: groupId,
      facts: { kind, guests },
    })
    return undefined
  })
}

async function requireEmpty(
  tx: Tx,
  groups: CommunityView['groups'],
  groupId: string,
): Promise<void> {
  if (homesOf(groups).every(({ id }) => id === groupId)) reject('LAST_GROUP', {}, 'kind')
  const { members, waiting, admitted, moves, links } = await readClosingFacts(tx, groupId)
  const applications = waiting + admitted + moves + links
  if (members + applications > 0) reject('GROUP_STILL_HOME', { members, applications }, 'kind')
}

/**
 * Closes a group: from its commit on it takes no application, no member, no referral and no talk; its archive stays as
 * it is. Who waits in its queue goes to the other group and is informed, and so are its members, who ask to move or
 * leave. What is planned is called off or moved first. Refusals: NOT_ALLOWED, GROUP_UNKNOWN, GROUP_CLOSED_ALREADY,
 * GROUP_HAS_PLAN {count}, GROUP_ADMITTING {count}, LAST_GROUP, CHANGED_MEANWHILE {count}.
 */
export async function closeGroup(
  actor: Actor,
  { groupId, toGroupId, reason, basedOn }: CloseInput,
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const group = await lockOne(tx, groupId)
    if (!group.isOpen) reject('GROUP_CLOSED_ALREADY')
    const facts = await readClosingFacts(tx, groupId)
    requireSeenUnchanged(basedOn, closingForm(facts))
    const first = firstOf(facts)
    if (first === 'PLANNED') reject('GROUP_HAS_PLAN', { count: facts.planned })
    if (first === 'ADMITTED') reject('GROUP_ADMITTING', { count: facts.admitted })
    const homes = homesOf((await readCommunity(tx))?.groups ?? []).filter(
      ({ id }) => id !== groupId,
    )
    if (homes.length === 0) reject('LAST_GROUP')
    const to = homes.find(({ id }) => id === toGroupId)
    if (to === undefined && (toGroupId !== undefined || facts.waiting > 0))
      reject('GROUP_UNKNOWN', {}, 'toGroupId')
    const at = toDate(now())
    const closing = { groupId, closedAt: at.toISOString(), reason }
    await setClosed(tx, groupId, at)
    await enqueue(tx, groupClosed, { ...closing, toGroupId: to?.id ?? null })
    for (const { id: memberId } of await listAtHome(tx, groupId))
      await enqueue(tx, memberOfClosed, { ...closing, memberId })
    await record(tx, actor, {
      action: 'group.closed',
      subjectType: 'group',
      subjectId: groupId,
      facts: { members: facts.members, waiting: facts.waiting, to: to?.id ?? '' },
    })
    return undefined
  })
}

/** Opens a closed group again; who left or moved meanwhile stays where they are. Refusals: NOT_ALLOWED, GROUP_UNKNOWN, GROUP_OPEN_ALREADY. */
export async function reopenGroup(
  actor: Actor,
  { groupId }: ReopenInput,
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const group = await lockOne(tx, groupId)
    if (group.isOpen) reject('GROUP_OPEN_ALREADY')
    await setClosed(tx, groupId, null)
    await record(tx, actor, {
      action: 'group.reopened',
      subjectType: 'group',
      subjectId: groupId,
    })
    return undefined
  })
}

/**
 * Records of those who are still at home in a closed group that they left, without anything held against them: they can apply to another group. Members with duties stay: they are moved one by one. Answers how many
 * left. Refusals: NOT_ALLOWED, GROUP_UNKNOWN, GROUP_OPEN_ALREADY, CHANGED_MEANWHILE {count}.
 */
export async function letMembersGo(
  actor: Actor,
  { groupId, reason, basedOn }: LetGoInput,
): Promise<Outcome<{ readonly count: number }>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  return transaction(
    async (tx) => {
      await lockAtHome(tx, groupId)
      const group = await lockOne(tx, groupId)
      if (group.isOpen) reject('GROUP_OPEN_ALREADY')
      requireSeenUnchanged(basedOn, letGoForm(await readClosingFacts(tx, groupId)))
      const those = (await listAtHome(tx, groupId)).filter(
        (one) => one.roles.length === 0 && canChangeStatus(actor, one),
      )
      const at = now()
      for (const { id } of those)
        await changeStatusIn(tx, actor, { memberId: id, status: 'LEFT', reason, at })
      await record(tx, actor, {
        action: 'group.members-let-go',
        subjectType: 'group',
        subjectId: groupId,
        facts: { count: those.length },
      })
      return { count: those.length }
    },
    { seconds: 120 },
  )
}

async function lockOne(tx: Tx, groupId: string) {
  await lockCommunity(tx)
  return (await lockGroupWhole(tx, groupId)) ?? reject('GROUP_UNKNOWN')
}
