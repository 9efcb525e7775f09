import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { readConsents } from '@/lib/transcripts/draft/store-consents'
import { canReadDrafts } from '@/lib/transcripts/policy'
import { waitsFor } from './rules-progress'
import { readProgress } from './store-progress'
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
