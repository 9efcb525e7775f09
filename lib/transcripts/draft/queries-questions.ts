import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { readDictionary } from '@/lib/redaction/dictionary'
import { canReadDrafts } from '@/lib/transcripts/policy'
import { questionsIn } from './rules-lines'
import { readCutMessages, readTranscript } from './store-cut'

/**
 * Ids of the messages that ask something at a talk, as its transcript is cut now. Empty where there
 * is no transcript; null unless the viewer may read drafts.
 */
export async function questionsAsked(
  viewer: Viewer,
  talkId: string,
): Promise<readonly string[] | null> {
  if (!canReadDrafts(viewer)) return null
  const db = readable()
  const transcript = await readTranscript(db, talkId)
  if (transcript === null) return []
  const [messages, dictionary] = await Promise.all([
    readCutMessages(db, transcript),
    readDictionary(db),
  ])
  return questionsIn(transcript.cut, messages, dictionary)
}
