import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { planZone } from '@/lib/nights/queries'
import { toDate } from '@/lib/shared/clock'
import { countPages, pageRange } from '@/lib/shared/page'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { draftsThatWait, transcriptProgress } from '@/lib/transcripts/read/queries-progress'
import type { DraftWait } from '@/lib/transcripts/read/rules-progress'
import { canDecideNights } from './policy'
import { eveningSpan } from './rules-clocks'
import { chooseMessages, proposedDecision } from './rules'
import type { FoundFilter } from './schema'
import { readEvening, readMembers, readVoices } from './store-evidence'
import {
  countByState,
  listFound,
  listFoundIds,
  readConfirmed,
  readFound,
  readProposed,
} from './store'
import type { FoundEvidence, FoundNightRow, FoundQueue } from './types'

const PAGE_SIZE = 20
/** How many messages of the talk's beginning and end are shown beside the decision. */
const SHOWN = 6

/** Found nights of one state; null for whom they do not exist. */
export async function foundNights(viewer: Viewer, filter: FoundFilter): Promise<FoundQueue | null> {
  if (!canDecideNights(viewer)) return null
  const db = readable()
  const paging = pageRange(filter.page, PAGE_SIZE)
  const { state } = filter
  const talkIds = await talksOf(viewer, filter)
  const [counts, { nights, total }] = await Promise.all([
    countByState(db),
    listFound(db, { state, talkIds }, paging),
  ])
  const progress = await transcriptProgress(
    viewer,
    nights.flatMap(({ talkId }) => talkId ?? []),
  )
  return {
    counts,
    nights: nights.map((night) => ({
      ...night,
      progress: progress.get(night.talkId ?? '') ?? null,
    })),
    total,
    page: filter.page,
    pages: countPages(total, PAGE_SIZE),
  }
}

/** Talks whose drafts wait for what the filter asks; null where it asks for none. */
async function talksOf(viewer: Viewer, { state, waits }: FoundFilter): Promise<string[] | null> {
  if (state !== 'CONFIRMED' || waits === 'ANY') return null
  const drafts = await draftsThatWait(viewer)
  return drafts.flatMap((draft) => (draft.waits === waits ? [draft.talkId] : []))
}

/** A list is gone through one by one as far as this. */
const MAX_IDS = 1000

/** The found nights of a filter in their order; null for whom they do not exist. */
export async function foundNightIds(viewer: Viewer, filter: FoundFilter): Promise<string[] | null> {
  if (!canDecideNights(viewer)) return null
  const talkIds = await talksOf(viewer, filter)
  return listFoundIds(readable(), { state: filter.state, talkIds }, MAX_IDS)
}

/** What became of a found night that was decided a moment ago; null for whom it does not exist. */
export async function decidedNight(
  viewer: Viewer,
  id: string,
): Promise<Pick<FoundNightRow, 'date' | 'groupName' | 'state'> | null> {
  if (!canDecideNights(viewer) || !z.uuid().safeParse(id).success) return null
  return readFound(readable(), id)
}

/** The found nights that wait for a decision; null for whom they do not exist. */
export async function foundNightsWaiting(viewer: Viewer): Promise<QueueHead | null> {
  return canDecideNights(viewer) ? toHead(await readProposed(readable())) : null
}

/** Drafts of confirmed nights by what they wait for, `first` being the talk; null for whom they do not exist. */
export async function draftsWaiting(
  viewer: Viewer,
): Promise<Readonly<Record<DraftWait, QueueHead>> | null> {
  if (!canDecideNights(viewer)) return null
  const drafts = await draftsThatWait(viewer)
  const confirmed = await readConfirmed(
    readable(),
    drafts.map(({ talkId }) => talkId),
  )
  const head = (wait: DraftWait): QueueHead => {
    const those = drafts.filter(({ talkId, waits }) => waits === wait && confirmed.has(talkId))
    return { count: those.length, since: those[0]?.since ?? null, first: those[0]?.talkId ?? null }
  }
  return { SPEAKER: head('SPEAKER'), MATCHING: head('MATCHING'), READING: head('READING') }
}

/** One found night with its evidence; null when it does not exist for the viewer. */
export async function foundNight(viewer: Viewer, id: string): Promise<FoundEvidence | null> {
  if (!canDecideNights(viewer) || !z.uuid().safeParse(id).success) return null
  const db = readable()
  const [found, timeZone] = await Promise.all([readFound(db, id), planZone()])
  if (found === null) return null
  const { made, ...night } = found
  const { from, to } = eveningSpan(night.date, timeZone)
  const span = { groupId: night.groupId, from: toDate(from), to: toDate(to) }
  const [voices, evening, members] = await Promise.all([
    readVoices(db, span),
    readEvening(db, span, timeZone),
    readMembers(db),
  ])
  const begins = (await currentCommunity())?.foundVisibility ?? 'MEMBERS'
  const decision = night.decision ?? proposedDecision(night.facts, voices, begins)
  const start = evening.findIndex((message) => message.id === decision.talkStart)
  const end = evening.findIndex((message) => message.id === decision.talkEnd)
  return {
    night,
    decision,
    voices,
    members,
    notice: evening.find((message) => message.id === night.facts.messages.notice) ?? null,
    first: start < 0 ? [] : evening.slice(start, start + SHOWN),
    last: end < 0 ? [] : evening.slice(Math.max(0, end - SHOWN + 1), end + 1),
    choices: chooseMessages(evening, decision),
  }
}
