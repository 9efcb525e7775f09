import type { Viewer } from '@/lib/auth/types'
import { visibleTranscripts } from './queries-visible'
import { readable } from '@/lib/db/transaction'
import { canReadDrafts } from '@/lib/transcripts/policy'
import { draftLines } from '@/lib/transcripts/draft/rules-lines'
import { readDictionary } from '@/lib/redaction/dictionary'
import {
  countReplaced,
  publicLines,
  reviewLines,
  suspectTexts,
  type ReviewedLine,
} from '@/lib/transcripts/publish/rules'
import { findResiduals } from '@/lib/transcripts/redaction/rules-residual'
import { NO_ROLE_NAMES, voiceForReader, type RoleNames } from '@/lib/transcripts/draft/rules-voices'
import { decisionsIn, findSuspects } from '@/lib/transcripts/suspects/rules'
import { readKnownWords } from '@/lib/transcripts/suspects/queries'
import { readNeighbours } from './store-archive'
import { readConsents, readRoleNames, readVoiceNames } from '@/lib/transcripts/draft/store-consents'
import { readCutMessages, readTranscript } from '@/lib/transcripts/draft/store-cut'
import { readPublished, readState } from '@/lib/transcripts/publish/store'
import type { DraftPage, TalkPage } from './types'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import type { PersonView, TalkPageView } from '@/lib/talks/view/types'

const RELATED = 4

/**
 * One talk with its published transcript, as far as the viewer may read it; null when the talk does
 * not exist for them. Under a published transcript only those are named who chose to be, for
 * every viewer.
 */
export async function talkPage(viewer: Viewer, id: string): Promise<TalkPage | null> {
  const talk = await talkForViewer(viewer, id)
  if (talk === null) return null
  const db = readable()
  const reading = { visible: await visibleTranscripts(viewer), timeZone: talk.timeZone }
  const [published, names, related, editing] = await Promise.all([
    readPublished(db, id),
    readRoleNames(db, [id]),
    readNeighbours(db, reading, { id, groupId: talk.group.id }, RELATED),
    canReadDrafts(viewer) ? readState(db, id) : null,
  ])
  // A closed archive leaves the talk itself on the plan.
  if (published === null || reading.visible.length === 0)
    return { ...talk, transcript: null, related, editing }
  const roles = names.get(id) ?? NO_ROLE_NAMES
  return { ...byConsent(talk, roles), transcript: { ...published, roles }, related, editing }
}

/**
 * The transcript of a talk as an editor works on it: with names, made from the log at this moment.
 * Null unless the viewer may edit it, and where there is no transcript.
 */
export async function transcriptDraft(viewer: Viewer, id: string): Promise<DraftPage | null> {
  if (!canReadDrafts(viewer)) return null
  const talk = await talkForViewer(viewer, id)
  const db = readable()
  const transcript = talk === null ? null : await readTranscript(db, id)
  if (talk === null || transcript === null) return null
  const [messages, dictionary, consents, words] = await Promise.all([
    readCutMessages(db, transcript),
    readDictionary(db),
    readConsents(db),
    readKnownWords(db),
  ])
  const draft = draftLines(transcript.cut, messages, dictionary, consents)
  const [names, roles] = await Promise.all([
    readVoiceNames(db, [...draft.voices.values()]),
    readRoleNames(db, [id]),
  ])
  const lines = reviewLines(draft, dictionary).map((line) => withNames(line, names))
  const { topic, summary, state } = transcript
  const texts = suspectTexts(transcript, draft, dictionary)
  return {
    ...talk,
    state,
    lines,
    roles: roles.get(id) ?? NO_ROLE_NAMES,
    residuals: findResiduals(topic, summary, publicLines(draft, dictionary), dictionary),
    suspects: findSuspects(texts, words),
    decided: decisionsIn(texts, words.decisions),
    replaced: countReplaced(lines),
  }
}

/** Under a transcript a person stands by role, or by the name they chose to keep. */
function byConsent(page: TalkPageView, roles: RoleNames): TalkPageView {
  const { talk, night } = page
  return {
    ...page,
    talk: { ...talk, speaker: personAs(talk.speaker, roles.speaker) },
    night: night && { ...night, host: personAs(night.host, roles.host) },
  }
}

function personAs(person: PersonView | null, name: string | null): PersonView | null {
  if (name === null) return person && { kind: 'ROLE' }
  const memberId = person?.kind === 'NAMED' ? person.memberId : null
  const talksGiven = person?.kind === 'NAMED' ? person.talksGiven : 0
  return { kind: 'NAMED', memberId, name, company: null, position: null, city: null, talksGiven }
}

/** For the editor's eyes the same words as the reader's: names where they are kept. */
function withNames(line: ReviewedLine, names: ReadonlyMap<string, string>): ReviewedLine {
  const pieces = line.pieces.map((piece) =>
    piece.kind === 'voice' ? { ...piece, voice: voiceForReader(piece.voice, names) } : piece,
  )
  return { ...line, voice: voiceForReader(line.voice, names), pieces }
}
