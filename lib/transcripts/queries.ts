import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { audienceOf } from '@/lib/schedule/policy'
import { talkForViewer } from '@/lib/schedule/queries-talk'
import { visibleTo } from '@/lib/schedule/rules-telling'
import { toInstant } from '@/lib/shared/clock'
import { canPublish, canReadDrafts } from './policy'
import { draftLines } from './rules-lines'
import { dictionaryOf } from './rules-names'
import { publicLines, reviewLines } from './rules-publishing'
import { findResiduals } from './rules-residual'
import { readNeighbours } from './store-archive'
import { readCutMessages, readTranscript } from './store-cut'
import { readPublished } from './store-lines'
import { readKnownPeople } from './store-people'
import type { TalkPage, TranscriptDraft } from './types-read'

const RELATED = 4

/**
 * One talk with its transcript, as far as the viewer may read it; null when the talk does not exist
 * for them. Under a published transcript nobody is named, whoever reads it.
 */
export async function talkPage(viewer: Viewer, id: string): Promise<TalkPage | null> {
  const told = await talkForViewer(viewer, id)
  if (told === null) return null
  const db = readable()
  const reading = { visible: visibleTo(audienceOf(viewer)), timeZone: told.timeZone }
  const related = readNeighbours(db, reading, { id, groupId: told.group.id }, RELATED)
  const published = await readPublished(db, id)
  if (published === null || published.lines.length === 0) {
    const draft = canReadDrafts(viewer) ? await readDraft(id) : null
    return { ...told, transcript: null, draft, related: await related, mayWithdraw: false }
  }
  return {
    ...told,
    talk: { ...told.talk, speaker: told.talk.speaker && { kind: 'ROLE' } },
    night: told.night && { ...told.night, host: told.night.host && { kind: 'ROLE' } },
    transcript: { ...published, publishedAt: toInstant(published.publishedAt) },
    draft: null,
    related: await related,
    mayWithdraw: canPublish(viewer),
  }
}

/** The draft with its names, made from the log at this moment; the caller has checked permission. */
async function readDraft(talkId: string): Promise<TranscriptDraft | null> {
  const db = readable()
  const transcript = await readTranscript(db, talkId)
  if (transcript === null || transcript.state === 'PUBLISHED') return null
  const [messages, { people, companies }] = await Promise.all([
    readCutMessages(db, transcript),
    readKnownPeople(db),
  ])
  const dictionary = dictionaryOf(people, companies)
  const draft = draftLines(transcript.cut, messages, dictionary)
  const lines = reviewLines(draft, dictionary)
  const replaced = lines.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'words'))
  const { topic, summary, state } = transcript
  return {
    state,
    lines,
    residuals: findResiduals(topic, summary, publicLines(draft, dictionary), dictionary),
    hidden: replaced.length,
    named: replaced.filter(({ kind }) => kind === 'voice').length,
  }
}
