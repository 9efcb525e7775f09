import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import * as store from './store'

/**
 * A step of another command: a wish of a topic with the votes of members. Where the same words are wished for
 * already their votes join those. It names no member as who wished first. Refuses WISH_CHANGED.
 */
export async function wishWithVotes(
  tx: Tx,
  actor: Actor,
  wish: {
    readonly topic: string
    readonly votes: readonly { readonly memberId: string; readonly at: Temporal.Instant }[]
    readonly at: Temporal.Instant
  },
): Promise<string> {
  const { topic, votes, at } = wish
  const made = await store.insertWish(tx, { topic, details: '', memberId: null, at })
  if (made === null) reject('WISH_CHANGED')
  for (const vote of votes) await store.insertVote(tx, { wishId: made.id, ...vote })
  const subject = { subjectType: 'wish', subjectId: made.id }
  if (made.isNew) await record(tx, actor, { action: 'wish.made', ...subject })
  return made.id
}
