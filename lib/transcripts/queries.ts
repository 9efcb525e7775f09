import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { audienceOf } from '@/lib/schedule/policy'
import { talkForViewer } from '@/lib/schedule/queries-talk'
import { visibleTo } from '@/lib/schedule/rules-telling'
import { canReadDrafts } from './policy'
import { draftLines } from './rules-lines'
import { readDictionary } from '@/lib/withheld/dictionary'
import { publicLines, reviewLines } from './rules-publishing'
import { findResiduals } from './rules-residual'
import { readNeighbours } from './store-archive'
import { readCutMessages, readTranscript } from './store-cut'
import { readPublished, readState } from './store-lines'
import type { TalkPageTold } from '@/lib/schedule/types-told'
import type { DraftPage, TalkPage } from './types-read'

const RELATED = 4

/**
 * One talk with its published transcript, as far as the viewer may read it; null when the talk does
 * not exist for them. Under a published transcript nobody is named, whoever reads it.
 */
export async function talkPage(viewer: Viewer, id: string): Promise<TalkPage | null> {
  const told = await talkForViewer(viewer, id)
  if (told === null) return null
  const db = readable()
  const reading = { visible: visibleTo(audienceOf(viewer)), timeZone: told.timeZone }
  const [transcript, related, editing] = await Promise.all([
    readPublished(db, id),
    readNeighbours(db, reading, { id, groupId: told.group.id }, RELATED),
    canReadDrafts(viewer) ? readState(db, id) : null,
  ])
  return transcript === null
    ? { ...told, transcript, related, editing }
    : { ...byRole(told), transcript, related, editing }
}

/**
 * The transcript of a talk as an editor works on it: with names, made from the log at this moment.
 * Null for whom it does not exist, and where there is no transcript.
 */
export async function transcriptDraft(viewer: Viewer, id: string): Promise<DraftPage | null> {
  if (!canReadDrafts(viewer)) return null
  const told = await talkForViewer(viewer, id)
  const db = readable()
  const transcript = told === null ? null : await readTranscript(db, id)
  if (told === null || transcript === null) return null
  const [messages, dictionary] = await Promise.all([
    readCutMessages(db, transcript),
    readDictionary(db),
  ])
  const draft = draftLines(transcript.cut, messages, dictionary)
  const lines = reviewLines(draft, dictionary)
  const replaced = lines.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'words'))
  const { topic, summary, state } = transcript
  return {
    ...told,
    state,
    lines,
    residuals: findResiduals(topic, summary, publicLines(draft, dictionary), dictionary),
    hidden: replaced.length,
    named: replaced.filter(({ kind }) => kind === 'voice').length,
  }
}

function byRole(told: TalkPageTold): TalkPageTold {
  const { talk, night } = told
  return {
    ...told,
    talk: { ...talk, speaker: talk.speaker && { kind: 'ROLE' } },
    night: night && { ...night, host: night.host && { kind: 'ROLE' } },
  }
}
