import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { queueNightChanged } from '@/lib/nights/jobs'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import type { OwnTalkInput } from '@/lib/talks/bookings/schema'
import { lockPlanOf } from '@/lib/talks/store'
import { decideOwnWords, ownWordsForm } from './rules'
import { findSpeakersTalk, setOwnWords } from './store'

/**
 * A speaker says what their talk is about, and what listeners should know, until it begins.
 * Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, TALK_UNKNOWN for a talk of another, TALK_NOT_PLANNED, TALK_BEGUN, CHANGED_MEANWHILE {count}.
 */
export async function rewordOwnTalk(
  actor: Actor,
  { talkId, basedOn, ...words }: OwnTalkInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.talkWordsByMember, actor.memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    await lockPlanOf(tx, talkId)
    const talk = await findSpeakersTalk(tx, talkId)
    if (talk?.speakerId !== actor.memberId) reject('TALK_UNKNOWN')
    unwrap(decideOwnWords(talk, now()))
    requireUnchanged(basedOn, ownWordsForm(talk), ownWordsForm(words))
    await setOwnWords(tx, talkId, words)
    await record(tx, actor, { action: 'talk.edited', subjectType: 'talk', subjectId: talkId })
    if (talk.nightId !== null) await queueNightChanged(tx, talk.nightId)
    return undefined
  })
}
