import { requireApplication } from '@/lib/applications/commands'
import { decideIn } from '@/lib/applications/decide/commands'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { nextOf, readContext, type SeatsContext } from '@/lib/seats/commands-context'
import { mailProposed } from './commands-mails'
import { canManageSeats } from '@/lib/seats/policy'
import { reconcileProposals } from './rules'
import type { AdmitInput, PassOverInput } from '@/lib/seats/schema'
import * as store from './store'

export type ProposalCounts = { readonly opened: number; readonly ended: number }

/**
 * Proposes every free seat to the next of its group, and lets go of what is no longer true. Organisers
 * hear of new ones by mail, at most once an hour. Done twice, the second time finds nothing to do.
 */
export async function proposeSeats(): Promise<ProposalCounts> {
  const outcome = await transaction(proposeIn)
  if (!outcome.ok) throw new Error(`No seats proposed: ${outcome.refusal.code}`)
  return outcome.value
}

async function proposeIn(tx: Tx): Promise<ProposalCounts> {
  await store.lockProposing(tx)
  const context = await readContext(tx)
  const open = await store.listOpen(tx)
  const changes = context.groups.map((group) => ({
    groupId: group.room.groupId,
    ...reconcileProposals(
      open.filter(({ groupId }) => groupId === group.room.groupId),
      nextOf(group, context),
    ),
  }))
  const coming = changes.flatMap(({ opened }) => opened.map((one) => one.applicationId))
  const concerned = [...coming, ...open.map(({ applicationId }) => applicationId)]
  if (concerned.length === 0) return { opened: 0, ended: 0 }
  const waiting = await store.holdWaiting(tx, concerned)
  const instant = now()
  const at = toDate(instant)
  let [opened, ended] = [0, 0]
  for (const group of changes) {
    for (const { id, ending } of group.ended) {
      ended += await store.endProposals(tx, { ids: [id] }, { ending, endedAt: at, endedById: null })
    }
    const found = group.opened.filter(({ applicationId }) => waiting.has(applicationId))
    if (found.length === 0) continue
    opened += found.length
    const facts = { groupId: group.groupId, policyVersion: context.policy.version, proposedAt: at }
    await store.insertProposals(
      tx,
      found.map((working) => ({ ...facts, working })),
    )
  }
  await mailProposed(tx, instant)
  return { opened, ended }
}

/**
 * Admits an applicant a free seat is proposed for. Refusals: NOT_ALLOWED, NOT_NEXT when the seat or the order
 * changed meanwhile, and what `decideIn` refuses: of two organisers the second learns what was decided.
 */
export async function admitProposed(actor: Actor, input: AdmitInput): Promise<Outcome<undefined>> {
  if (!canManageSeats(actor)) return refuse('NOT_ALLOWED')
  const { applicationId } = input
  return transaction(async (tx) => {
    await requireApplication(tx, applicationId)
    const next = findNext(await readContext(tx), applicationId)
    await decideIn(tx, actor, { ...input, choice: 'ADMITTED' })
    if (next === null) return reject('NOT_NEXT')
    await closeProposal(tx, actor, applicationId)
    return undefined
  })
}

/** The applicant who was proposed has their seat: a step of the transaction that admits them. */
export async function closeProposal(tx: Tx, actor: Actor, applicationId: string): Promise<void> {
  const ending = { ending: 'ADMITTED', endedAt: toDate(now()), endedById: actorId(actor) } as const
  await store.endProposals(tx, { applicationId }, ending)
}

/**
 * Lets one other go first: an applicant who is passed over keeps their place, and is proposed again once a seat
 * of the group was given to another person. Refusals: NOT_ALLOWED, NOT_NEXT, APPLICATION_UNKNOWN.
 */
export async function passOver(
  actor: Actor,
  { applicationId, reason }: PassOverInput,
): Promise<Outcome<undefined>> {
  if (!canManageSeats(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await store.lockProposing(tx)
    await requireApplication(tx, applicationId)
    const context = await readContext(tx)
    const next = findNext(context, applicationId) ?? reject('NOT_NEXT')
    const at = toDate(now())
    const end = { reason, endedById: actorId(actor) }
    const ending = { ...end, ending: 'PASSED', endedAt: at } as const
    if ((await store.endProposals(tx, { applicationId }, ending)) === 0) {
      const proposal = { ...next, policyVersion: context.policy.version, proposedAt: at }
      await store.insertPassed(tx, proposal, end)
    }
    await recordChange(tx, actor, 'seat.passed-over', applicationId, next.groupId)
    return undefined
  })
}

/** Takes that back: from now on they are proposed as their place says. Refusals: NOT_ALLOWED, NOT_PASSED_OVER. */
export async function proposeAgain(
  actor: Actor,
  { applicationId }: { readonly applicationId: string },
): Promise<Outcome<undefined>> {
  if (!canManageSeats(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await store.lockProposing(tx)
    const { groupId } = await requireApplication(tx, applicationId)
    if (!(await store.undoPass(tx, applicationId))) reject('NOT_PASSED_OVER')
    await recordChange(tx, actor, 'seat.proposed-again', applicationId, groupId)
    return undefined
  })
}

function findNext(context: SeatsContext, applicationId: string) {
  for (const group of context.groups) {
    const working = nextOf(group, context).find((one) => one.applicationId === applicationId)
    if (working !== undefined) return { groupId: group.room.groupId, working }
  }
  return null
}

async function recordChange(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  applicationId: string,
  groupId: string,
): Promise<void> {
  const subject = { subjectType: 'application', subjectId: applicationId }
  await record(tx, actor, { action, ...subject, facts: { groupId } })
  await seatsMayOpen(tx)
}
