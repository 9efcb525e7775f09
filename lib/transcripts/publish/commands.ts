import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canPublish } from '@/lib/transcripts/policy'
import { talkIdSchema } from '@/lib/transcripts/schema'
import { draftLines } from '@/lib/transcripts/draft/rules-lines'
import { readDictionary } from '@/lib/redaction/dictionary'
import { guardNames } from '@/lib/redaction/store'
import { noteNothingOpen } from '@/lib/transcripts/suspects/commands-check'
import { findSuspects } from '@/lib/transcripts/suspects/rules'
import { readKnownWords } from '@/lib/transcripts/suspects/queries'
import { publicLines, suspectTexts } from './rules'
import { findResiduals } from '@/lib/transcripts/redaction/rules-residual'
import { LEFT_OUT } from '@/lib/transcripts/draft/rules-voices'
import { holdVoices, readConsents } from '@/lib/transcripts/draft/store-consents'
import { readCutMessages, readTranscript } from '@/lib/transcripts/draft/store-cut'
import { assignAnchors } from './rules-anchors'
import { deleteLines, insertLines, moveState, readAnchors } from './store'

/**
 * Publishes a talk's transcript: from here on its lines are read on the page, in the archive, by
 * search and in the feed, for those who may see the talk.
 *
 * Refuses NOT_ALLOWED, TRANSCRIPT_UNKNOWN, TRANSCRIPT_PUBLISHED, TRANSCRIPT_EMPTY,
 * SPEAKER_LEFT_OUT while the speaker wants to be left out, RESIDUAL_NAME {count} while a name or a private
 * thing would stand in it, and NAMES_UNDECIDED {count} while something in it looks like a name about which
 * no editor has said what it is (`transcriptDraft` shows where).
 */
export async function publishTranscript(
  actor: Actor,
  talkId: string,
): Promise<Outcome<{ readonly lines: number }>> {
  if (!canPublish(actor)) return refuse('NOT_ALLOWED')
  if (!talkIdSchema.safeParse(talkId).success) return refuse('TRANSCRIPT_UNKNOWN')
  return transaction(async (tx) => {
    await guardNames(tx)
    // The members before the transcript, as a change of a wish takes them.
    await holdVoices(tx, talkId)
    const transcript = (await readTranscript(tx, talkId, true)) ?? reject('TRANSCRIPT_UNKNOWN')
    if (transcript.state === 'PUBLISHED') reject('TRANSCRIPT_PUBLISHED')
    const messages = await readCutMessages(tx, transcript)
    const dictionary = await readDictionary(tx)
    const consents = await readConsents(tx)
    const { speaker } = transcript.cut
    if (speaker !== null && consents.get(speaker) === 'LEFT_OUT') reject('SPEAKER_LEFT_OUT')
    const draft = draftLines(transcript.cut, messages, dictionary, consents)
    const lines = publicLines(draft, dictionary)
    if (!lines.some(({ kind, voice }) => kind !== 'APPLAUSE' && voice !== LEFT_OUT))
      reject('TRANSCRIPT_EMPTY')
    const residuals = findResiduals(transcript.topic, transcript.summary, lines, dictionary)
    if (residuals.length > 0) reject('RESIDUAL_NAME', { count: residuals.length })
    const texts = suspectTexts(transcript, draft, dictionary)
    const suspects = findSuspects(texts, await readKnownWords(tx))
    if (suspects.length > 0) reject('NAMES_UNDECIDED', { count: suspects.length })
    const moved = await moveState(tx, transcript.id, ['DRAFT', 'WITHDRAWN'], {
      state: 'PUBLISHED',
      publishedAt: toDate(now()),
      publishedById: actorId(actor),
    })
    if (!moved) reject('TRANSCRIPT_PUBLISHED')
    await deleteLines(tx, transcript.id)
    const messageIds = lines.map(({ messageId }) => messageId)
    const anchors = assignAnchors(talkId, messageIds, await readAnchors(tx, transcript.id))
    await insertLines(tx, transcript.id, lines, anchors)
    await noteNothingOpen(tx, transcript.id)
    await record(tx, actor, {
      action: 'transcript.published',
      subjectType: 'talk',
      subjectId: talkId,
      facts: { lines: lines.length },
    })
    return { lines: lines.length }
  })
}

/**
 * Takes a published transcript back. Its lines are gone with the commit, and with them every page,
 * search result, feed entry and picture. The draft stays, to be published again.
 *
 * Refuses NOT_ALLOWED, TRANSCRIPT_UNKNOWN and TRANSCRIPT_NOT_PUBLISHED.
 */
export async function withdrawTranscript(
  actor: Actor,
  talkId: string,
): Promise<Outcome<undefined>> {
  if (!canPublish(actor)) return refuse('NOT_ALLOWED')
  if (!talkIdSchema.safeParse(talkId).success) return refuse('TRANSCRIPT_UNKNOWN')
  return transaction(async (tx) => {
    const transcript = (await readTranscript(tx, talkId, true)) ?? reject('TRANSCRIPT_UNKNOWN')
    const moved = await moveState(tx, transcript.id, ['PUBLISHED'], {
      state: 'WITHDRAWN',
      withdrawnAt: toDate(now()),
    })
    if (!moved) reject('TRANSCRIPT_NOT_PUBLISHED')
    const lines = await deleteLines(tx, transcript.id)
    await record(tx, actor, {
      action: 'transcript.withdrawn',
      subjectType: 'talk',
      subjectId: talkId,
      facts: { lines },
    })
    return undefined
  })
}
