import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { closeOffer, insertOffer } from '@/lib/talks/offers/store'
import { findActive } from '@/lib/talks/store'
import { canNoteFromLog } from './policy'
import { decideTime, promiseForm } from './rules'
import type {
  ChangePromiseInput,
  KeepPromiseInput,
  NotePromiseInput,
  PromiseTalkInput,
} from './schema'
import * as store from './store'
import type { PromisedTalk, PromisedTime } from './types'

/**
 * A coordinator notes what a member said they would speak about, and when: by hand, or from a message of the log,
 * which stays as it is. Refusals: NOT_ALLOWED, SPEAKER_UNKNOWN, PROMISE_WHEN, MESSAGE_NOT_IN_LOG, PROMISE_NOTED.
 */
export async function notePromise(
  actor: Actor,
  input: NotePromiseInput,
): Promise<Outcome<{ readonly promiseId: string }>> {
  const { memberId, topic, said, messageId } = input
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  if (messageId !== null && !canNoteFromLog(actor)) return refuse('NOT_ALLOWED')
  const time = decideTime(input)
  if (!time.ok) return time
  return transaction(async (tx) => {
    if (!(await findActive(tx, [memberId])).has(memberId)) reject('SPEAKER_UNKNOWN', {}, 'memberId')
    if (messageId !== null) {
      if ((await store.findMessage(tx, messageId)) === null) reject('MESSAGE_NOT_IN_LOG')
      if ((await store.findNoted(tx, [messageId])).size > 0) reject('PROMISE_NOTED')
    }
    const promise = { memberId, topic, said, messageId, time: time.value }
    return { promiseId: await insert(tx, actor, promise) }
  })
}

/** A member says themselves when they speak about something. Refusals: SIGN_IN_FIRST, PROMISE_WHEN, TOO_MANY_TRIES {minutes}. */
export async function promiseTalk(
  actor: Actor,
  input: PromiseTalkInput,
): Promise<Outcome<{ readonly promiseId: string }>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const time = decideTime(input)
  if (!time.ok) return time
  const { memberId } = actor
  const counted = await countAttempt(LIMITS.promiseByMember, memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const words = { topic: input.topic, said: '', messageId: null }
    return { promiseId: await insert(tx, actor, { ...words, memberId, time: time.value }) }
  })
}

async function insert(
  tx: Tx,
  actor: Actor,
  promise: {
    readonly memberId: string
    readonly topic: string
    readonly said: string
    readonly messageId: string | null
    readonly time: PromisedTime
  },
): Promise<string> {
  const { memberId, topic, said, messageId, time } = promise
  const offerId = await insertOffer(tx, { memberId, topic, source: 'promise', at: now() })
  const notedById = actorId(actor)
  await store.insertPromise(tx, { ...time, offerId, notedById, said, messageId })
  await recordOf(tx, actor, 'promise.noted', offerId)
  return offerId
}

/**
 * A coordinator corrects the topic, the time or the words of an open promise. Refusals: NOT_ALLOWED,
 * PROMISE_UNKNOWN, PROMISE_OVER, PROMISE_WHEN, CHANGED_MEANWHILE {count}.
 */
export async function changePromise(
  actor: Actor,
  input: ChangePromiseInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const promise = await lockOpen(tx, input.promiseId)
    const said = { topic: input.topic, said: input.said, ...unwrap(decideTime(input)) }
    requireUnchanged(input.basedOn, promiseForm(promise), promiseForm(said))
    await store.changePromise(tx, promise.id, said)
    await recordOf(tx, actor, 'promise.changed', promise.id)
    return undefined
  })
}

/**
 * A coordinator says by which talk a promise is kept: one of the member's, planned or given. A second time changes
 * nothing. Refusals: NOT_ALLOWED, PROMISE_UNKNOWN, PROMISE_OVER, PROMISE_WHICH_TALK, PROMISE_TALK_TAKEN.
 */
export async function keepPromise(
  actor: Actor,
  { promiseId, talkId }: KeepPromiseInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const promise = await lockOne(tx, promiseId)
    if (promise.talkId === talkId) return undefined
    if (promise.closedAt !== null) reject('PROMISE_OVER')
    if (!(await store.lockKeeper(tx, talkId, promise.memberId)))
      reject('PROMISE_WHICH_TALK', {}, 'talkId')
    await closeOffer(tx, promiseId, { at: now(), talkId })
    await recordOf(tx, actor, 'promise.kept', promiseId)
    return undefined
  })
}

/** A member takes a promise of their own back; a second time changes nothing. Refusals: SIGN_IN_FIRST, PROMISE_UNKNOWN, PROMISE_OVER. */
export async function takePromiseBack(
  actor: Actor,
  { promiseId }: { readonly promiseId: string },
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const promise = await lockOne(tx, promiseId)
    if (promise.memberId !== actor.memberId) reject('PROMISE_UNKNOWN')
    if (promise.talkId !== null) reject('PROMISE_OVER')
    if (promise.closedAt !== null) return undefined
    await closeOffer(tx, promiseId, { at: now(), talkId: null })
    await recordOf(tx, actor, 'promise.taken-back', promiseId)
    return undefined
  })
}

async function lockOpen(tx: Tx, id: string): Promise<PromisedTalk> {
  const promise = await lockOne(tx, id)
  return promise.closedAt === null ? promise : reject('PROMISE_OVER')
}

async function lockOne(tx: Tx, id: string): Promise<PromisedTalk> {
  if (!(await store.lockPromise(tx, id))) reject('PROMISE_UNKNOWN')
  return (await store.findPromise(tx, id)) ?? reject('PROMISE_UNKNOWN')
}

async function recordOf(tx: Tx, actor: Actor, action: AuditAction, subjectId: string) {
  await record(tx, actor, { action, subjectType: 'talk-offer', subjectId })
}
