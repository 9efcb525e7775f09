import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { now, toDate } from '@/lib/shared/clock'
import { reject } from '@/lib/shared/outcome'
import { eventOf } from './rules'
import * as store from './store'
import type { ApplicationEventKind, ApplicationState } from './types'

/** Locks the application for the rest of the transaction. Refusal: APPLICATION_UNKNOWN. */
export async function requireApplication(tx: Tx, id: string): Promise<store.ApplicationRow> {
  const found = await store.lockApplication(tx, id)
  return found?.forgottenAt === null ? found : reject('APPLICATION_UNKNOWN')
}

export type Move = {
  readonly to: ApplicationState
  readonly by: Actor
  /** The question, the answer or the reason; part of the history that the applicant reads. */
  readonly text?: string
  /** What is written into the history, when the two states do not show it (UNDONE). */
  readonly kind?: ApplicationEventKind
  /** What else changes with the state. */
  readonly facts?: store.ApplicationFacts
}

/**
 * Every change of state is this: the state, its time, the next version and a line of the history.
 * A seat that was kept and a notification that was planned go with the decision they belonged to, unless
 * `facts` says otherwise. What happens within one state keeps its time. The application was locked in
 * this transaction.
 */
export async function moveOn(
  tx: Tx,
  application: Pick<store.ApplicationRow, 'id' | 'state'>,
  { to, by, text = '', kind = eventOf(application.state, to), facts = {} }: Move,
): Promise<void> {
  const at = toDate(now())
  const loose = to === application.state ? {} : { holdsSeat: false, notifyAt: null, stateAt: at }
  await store.writeState(tx, application.id, { ...loose, ...facts, state: to })
  await store.insertEvent(tx, {
    applicationId: application.id,
    kind,
    text,
    byId: actorId(by),
    at,
  })
  await seatsMayOpen(tx)
}
