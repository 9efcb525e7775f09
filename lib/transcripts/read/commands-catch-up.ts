import type { Actor } from '@/lib/auth/types'
import { recordCaughtUp, takeCaughtUpBack } from '@/lib/checkins/caught-up/commands'
import { transaction } from '@/lib/db/transaction'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import { talkIdSchema } from '@/lib/transcripts/schema'
import { findNightOfTalk, sharePublished } from './store-catch-up'

/**
 * Records that the member has read a published transcript: caught up on its night. What may be caught up
 * on is the question of lib/checkins; that there is something to read is decided here.
 *
 * Refuses SIGN_IN_FIRST, CATCH_UP_NOTHING_TO_READ, and as `recordCaughtUp` does.
 */
export async function catchUp(actor: Actor, talkId: string): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  if (!talkIdSchema.safeParse(talkId).success) return refuse('CATCH_UP_NOTHING_TO_READ')
  return transaction(async (tx) => {
    const found = await sharePublished(tx, talkId, visibleTo(audienceOf(actor)))
    if (found === null) reject('CATCH_UP_NOTHING_TO_READ')
    await recordCaughtUp(tx, actor, found.nightId, found.publishedAt)
    return undefined
  })
}

/** Takes it back, also when the transcript was withdrawn since. Refuses SIGN_IN_FIRST, CATCH_UP_NOT_FOUND. */
export async function takeCatchUpBack(actor: Actor, talkId: string): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  if (!talkIdSchema.safeParse(talkId).success) return refuse('CATCH_UP_NOT_FOUND')
  return transaction(async (tx) => {
    const nightId = (await findNightOfTalk(tx, talkId)) ?? reject('CATCH_UP_NOT_FOUND')
    await takeCaughtUpBack(tx, actor, nightId)
    return undefined
  })
}
