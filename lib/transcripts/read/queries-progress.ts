import type { Viewer } from '@/lib/auth/types'
import type { Temporal } from 'temporal-polyfill'
import { readable } from '@/lib/db/transaction'
import { readConsents } from '@/lib/transcripts/draft/store-consents'
import { canReadDrafts } from '@/lib/transcripts/policy'
import { toInstant } from '@/lib/shared/clock'
import { DRAFT_WAITS, waitsFor, type DraftWait } from './rules-progress'
import { readDrafts, readProgress } from './store-progress'
import type { Progress } from './types'

/** How far the transcripts of these talks are, and what each waits for; none for who may not edit them. */
export async function transcriptProgress(
  viewer: Viewer,
  talkIds: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  if (!canReadDrafts(viewer) || talkIds.length === 0) return new Map()
  const db = readable()
  const [rows, consents] = await Promise.all([readProgress(db, talkIds), readConsents(db)])
  return new Map(
    rows.map(({ talkId, state, ...facts }) => {
      const { memberId } = facts
      const isLeftOut = memberId !== null && consents.get(memberId) === 'LEFT_OUT'
      return [talkId, { state, waits: waitsFor(state, { ...facts, isLeftOut }) }]
    }),
  )
}

type WaitingDraft = {
  readonly talkId: string
  readonly waits: DraftWait
  readonly since: Temporal.Instant
}

/** Drafts that an editor can go on with, the oldest first; none for who may not edit them. */
export async function draftsThatWait(viewer: Viewer): Promise<readonly WaitingDraft[]> {
  if (!canReadDrafts(viewer)) return []
  const rows = await readDrafts(readable())
  return rows.flatMap(({ talkId, createdAt, ...facts }) => {
    const reason = waitsFor('DRAFT', { ...facts, linesLost: 0 })
    const waits = DRAFT_WAITS.find((one) => one === reason)
    return waits === undefined ? [] : [{ talkId, waits, since: toInstant(createdAt) }]
  })
}
