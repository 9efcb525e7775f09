import { readSettings } from '@/lib/communities/queries'
import { groupExists } from '@/lib/communities/store'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import { findActiveByEmail } from '@/lib/auth/links/store'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { clock } from '@/lib/i18n/dates'
import { enqueue } from '@/lib/jobs/queue'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { refuse, Refused, reject, type Outcome, type Refusal } from '@/lib/shared/outcome'
import { moveOn, requireApplication } from '@/lib/applications/commands'
import { decisionDue } from '@/lib/applications/jobs-kinds'
import { canDecide } from '@/lib/applications/policy'
import {
  beforeOf,
  visibleGroup,
  refuseDecision,
  refuseUndo,
  historyBefore,
  stateAgain,
  UNDO_MINUTES,
} from './rules'
import type { ApplicationRow } from '@/lib/applications/store'
import * as store from './store'
import type { Choice } from '@/lib/applications/types'

export type Decision = {
  readonly applicationId: string
  /** The version that the organiser who decides has looked at. */
  readonly version: number
  readonly choice: Choice
  /** Sent to the applicant when declined or wait-listed; why without a referrer when admitted. */
  readonly reason: string
  /** Another group than the one applied for. */
  readonly groupId?: string | undefined
}

/**
 * Decides about an application. The applicant is notified after UNDO_MINUTES; an admitted one has their seat at
 * once. Refusals: NOT_ALLOWED, GROUP_UNKNOWN, GROUP_FULL (by the database) and what `refuseDecision`
 * refuses; of two at once the second learns what the first decided.
 */
export async function decide(actor: Actor, decision: Decision): Promise<Outcome<undefined>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await decideIn(tx, actor, decision)
    return undefined
  })
}

/**
 * The same as a step of another's transaction, which asked who may. It locks the application first
 * and the group's seats last: an actor who frees a seat in the same transaction takes the application
 * (`requireApplication`) before that, so that two do not wait for each other for ever.
 */
export async function decideIn(
  tx: Tx,
  actor: Actor,
  { applicationId, version, choice, reason, groupId }: Decision,
): Promise<void> {
  const application = await requireApplication(tx, applicationId)
  const refused = refuseDecision(application, { version, choice, reason })
  if (refused !== null) throw new Refused(await withDecider(tx, application, refused))
  const group = groupId ?? application.groupId
  if (!(await groupExists(tx, group))) reject('GROUP_UNKNOWN', {}, 'groupId')
  if (choice === 'ADMITTED') await refuseMember(tx, application)
  const at = now()
  const notifyAt = at.add({ minutes: UNDO_MINUTES })
  await moveOn(tx, application, {
    to: choice,
    by: actor,
    text: reason.trim(),
    facts: {
      groupId: group,
      groupBefore: visibleGroup(application),
      before: beforeOf(application),
      reason: reason.trim(),
      decidedById: actorId(actor),
      decidedAt: toDate(at),
      notifyAt: toDate(notifyAt),
      notifiedAt: null,
      holdsSeat: choice === 'ADMITTED',
      ...(choice === 'WAITLISTED' && { waitlistedAt: application.waitlistedAt ?? toDate(at) }),
    },
  })
  await enqueue(tx, decisionDue, { applicationId }, { startAfter: notifyAt })
  await record(tx, actor, {
    action: `application.${choice.toLowerCase() as Lowercase<Choice>}`,
    subjectType: 'application',
    subjectId: applicationId,
    facts: { from: application.state, group },
  })
}

/**
 * Takes a decision back before the applicant was notified: the application stands as it stood, for as long as it
 * had. Refusals: NOT_ALLOWED, APPLICATION_UNKNOWN and what `refuseUndo` refuses; APPLICATION_OPEN_ALREADY
 * when the person has applied anew meanwhile.
 */
export async function undoDecision(
  actor: Actor,
  { applicationId, version }: { readonly applicationId: string; readonly version: number },
): Promise<Outcome<undefined>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const application = await requireApplication(tx, applicationId)
    const refused = refuseUndo(application, version)
    if (refused !== null) throw new Refused(refused)
    const to = stateAgain(application) ?? reject('NO_DECISION_TO_UNDO')
    const events = await store.listEvents(tx, applicationId)
    const { moved, listed } = historyBefore(to, events)
    const facts = {
      before: null,
      groupId: visibleGroup(application),
      groupBefore: null,
      ...(to === 'WAITLISTED' ? decisionOf(moved) : decisionOf(null)),
    }
    await moveOn(tx, application, { to, by: actor, kind: 'UNDONE', facts })
    await store.restoreTimes(tx, applicationId, {
      stateAt: moved === null ? application.submittedAt : toDate(moved.at),
      waitlistedAt: listed === null ? null : toDate(listed.at),
    })
    await record(tx, actor, {
      action: 'application.decision-undone',
      subjectType: 'application',
      subjectId: applicationId,
      facts: { from: application.state, to },
    })
    return undefined
  })
}

/** The decision that stands again: that of the wait-list, of which the applicant knows; or none. */
function decisionOf(listed: store.KnownEvent | null) {
  if (listed === null) return { decidedById: null, decidedAt: null, notifiedAt: null, reason: '' }
  const at = toDate(listed.at)
  return { decidedById: listed.byId, decidedAt: at, notifiedAt: at, reason: listed.text }
}

/** A member who is here already under the same proven address is not admitted a second time. */
async function refuseMember(tx: Tx, { email, provenAt }: ApplicationRow): Promise<void> {
  if (email === '' || provenAt === null) return
  const member = await findActiveByEmail(tx, email)
  if (member !== null) reject('MEMBER_ALREADY', { name: member.displayName })
}

/** Says who decided before and when, in the community's time. */
async function withDecider(
  tx: Tx,
  { decidedById, decidedAt }: ApplicationRow,
  refusal: Refusal,
): Promise<Refusal> {
  if (refusal.code !== 'DECIDED_ALREADY_BY') return refusal
  const { timeZone } = await readSettings(tx)
  const by = decidedById === null ? null : await store.nameOf(tx, decidedById)
  const at = decidedAt === null ? null : clock(toInstant(decidedAt), timeZone)
  return { ...refusal, facts: { ...refusal.facts, by, at } }
}
