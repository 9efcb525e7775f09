import type { Temporal } from 'temporal-polyfill'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { cancelWaiting } from '@/lib/jobs/store'
import { peopleWanted } from '@/lib/logs/jobs-kinds'
import { namesChanged } from '@/lib/members/names/commands'
import { admit } from '@/lib/members/status/commands'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { mergeIn, undoIn } from '@/lib/matching/merges/commands'
import { audit, give, take } from './commands-aliases'
import { canMatch } from './policy'
import type { Alias } from './schema'
import { lockMergeable } from '@/lib/matching/merges/store'
import { lockOwners } from '@/lib/members/store'
import * as store from './store'
import { stopRunning } from '@/lib/matching/runs/store-progress'

/** The proposal is right: the two become one, or the label or nickname the member's. */
export async function acceptProposal(
  actor: Actor,
  proposalId: string,
): Promise<Outcome<undefined>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction((tx) => acceptIn(tx, actor, proposalId, now()), { seconds: 60 })
}

/** The same as a step of another's transaction, which asked who may. */
export async function acceptIn(
  tx: Tx,
  actor: Actor,
  proposalId: string,
  at: Temporal.Instant,
): Promise<undefined> {
  const proposal = await openProposal(tx, proposalId)
  const { memberId, otherId } = proposal
  const by = { at: toDate(at), byId: actorId(actor) }
  if (otherId !== null) {
    await mergeIn(tx, actor, { keptId: memberId, otherId, reason: '' })
    await store.decide(tx, proposalId, 'ACCEPTED', by)
    return undefined
  }
  const alias = aliasOf(proposal)
  await give(tx, actor, alias, memberId, 'PROPOSAL')
  await store.decide(tx, proposalId, 'ACCEPTED', by)
  await store.closeOthers(tx, alias)
  return undefined
}

/** They are two people; the pair is not asked about again. */
export async function declineProposal(
  actor: Actor,
  proposalId: string,
): Promise<Outcome<undefined>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { memberId } = await openProposal(tx, proposalId)
    await store.decide(tx, proposalId, 'DECLINED', { at: toDate(now()), byId: actorId(actor) })
    await audit(tx, actor, 'member.match-declined', memberId, { proposal: proposalId })
    return undefined
  })
}

/** Takes the decision back: the proposal is open again, and what it merged or linked is undone. */
export async function reopenProposal(
  actor: Actor,
  proposalId: string,
): Promise<Outcome<undefined>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction(
    async (tx) => {
      const proposal = await lockProposal(tx, proposalId)
      const { state, memberId, otherId } = proposal
      if (state === 'DECLINED') {
        await audit(tx, actor, 'member.match-reopened', memberId, { proposal: proposalId })
      } else if (state !== 'ACCEPTED') reject('PROPOSAL_DECIDED')
      else if (otherId === null) {
        await take(tx, actor, aliasOf(proposal), memberId)
        await store.reopenOthers(tx, aliasOf(proposal))
      } else {
        const merge = await store.mergeBetween(tx, memberId, otherId)
        await undoIn(tx, actor, merge?.id ?? reject('PROPOSAL_DECIDED'))
      }
      await store.decide(tx, proposalId, 'OPEN', null)
      return undefined
    },
    { seconds: 60 },
  )
}

/** Says whose a label or a mentioned nickname is. */
export async function claimAlias(
  actor: Actor,
  { memberId, ...alias }: Alias & { memberId: string },
): Promise<Outcome<undefined>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await give(tx, actor, alias, memberId, 'HAND')
    await store.closeOthers(tx, alias)
    return undefined
  })
}

/**
 * A label or nickname has no member again, and is not theirs: that is remembered as a declined
 * proposal, so that looking again does not take it again.
 */
export async function releaseAlias(actor: Actor, alias: Alias): Promise<Outcome<undefined>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const found = (await store.findAlias(tx, alias)) ?? reject('ALIAS_UNKNOWN')
    const memberId = found.memberId ?? reject('ALIAS_FREE')
    await lockMergeable(tx, [memberId])
    await take(tx, actor, alias, memberId)
    await store.reopenOthers(tx, alias)
    await store.decline(tx, alias, memberId, { at: toDate(now()), byId: actorId(actor) })
    return undefined
  })
}

/** Makes a member of a label that has none. Answers the member's id. */
export async function adoptLabel(
  actor: Actor,
  { id, displayName }: { id: string; displayName: string },
): Promise<Outcome<string>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  const alias = { kind: 'label', id } as const
  return transaction(async (tx) => {
    const { groupId } = (await store.findAlias(tx, alias)) ?? reject('ALIAS_UNKNOWN')
    const none = { company: null, position: null, city: null, email: null }
    const person = { ...none, displayName, groupId, joinedAt: now() }
    const [memberId = ''] = await admit(tx, actor, [person])
    await namesChanged(tx, [memberId])
    await give(tx, actor, alias, memberId, 'HAND')
    await store.closeOthers(tx, alias)
    return memberId
  })
}

/** Looks for who is who in a group now; answers false when that is queued already. */
export async function startMatching(actor: Actor, groupId: string): Promise<Outcome<boolean>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction((tx) => enqueue(tx, peopleWanted, { groupId }, { singletonKey: groupId }))
}

/** Stops looking for who is who, in every group: what is not kept by then is not kept. */
export async function stopMatching(actor: Actor): Promise<Outcome<undefined>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const at = toDate(now())
    await cancelWaiting(tx, peopleWanted.name, at)
    await stopRunning(tx, at)
    return undefined
  })
}

async function openProposal(tx: Tx, id: string) {
  const proposal = await lockProposal(tx, id)
  if (proposal.state !== 'OPEN') reject('PROPOSAL_DECIDED')
  return proposal
}

/** Its members first, in the order in which a merge locks them: proposals are written under those locks. */
async function lockProposal(tx: Tx, id: string) {
  const { memberId, otherId } = (await store.findProposal(tx, id)) ?? reject('PROPOSAL_UNKNOWN')
  if (otherId !== null) await lockOwners(tx)
  await lockMergeable(tx, otherId === null ? [memberId] : [memberId, otherId])
  return (await store.lockProposal(tx, id)) ?? reject('PROPOSAL_UNKNOWN')
}

function aliasOf(proposal: { personId: string | null; mentionedId: string | null }): Alias {
  const { personId, mentionedId } = proposal
  if (personId !== null) return { kind: 'label', id: personId }
  return { kind: 'mention', id: mentionedId ?? '' }
}
