import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canMark } from './policy'
import type { MarkInput } from './schema'
import * as store from './store'

/**
 * A coordinator says that a talk was announced in the group, or that its speaker comes. A second tap changes nothing.
 * Refusals: NOT_ALLOWED, TALK_UNKNOWN.
 */
export async function markTalk(actor: Actor, mark: MarkInput): Promise<Outcome<undefined>> {
  if (!canMark(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    if (!(await store.isOnEvening(tx, mark.talkId))) reject('TALK_UNKNOWN')
    if (!(await store.insertMark(tx, mark, now()))) return undefined
    const { talkId: subjectId, kind } = mark
    await record(tx, actor, {
      action: 'talk.marked',
      subjectType: 'talk',
      subjectId,
      facts: { kind },
    })
    return undefined
  })
}

/** Takes that back; a second tap changes nothing. Refusals: NOT_ALLOWED. */
export async function unmarkTalk(
  actor: Actor,
  { talkId, kind }: MarkInput,
): Promise<Outcome<undefined>> {
  if (!canMark(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    if (!(await store.deleteMark(tx, talkId, kind))) return undefined
    const subject = { subjectType: 'talk', subjectId: talkId }
    await record(tx, actor, { action: 'talk.unmarked', ...subject, facts: { kind } })
    return undefined
  })
}
