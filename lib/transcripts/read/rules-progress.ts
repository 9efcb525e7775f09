import type { TranscriptState } from '@/lib/transcripts/types'
import type { Progress } from './types'

export type ProgressFacts = {
  /** Whether the log has a label for the speaker. */
  readonly hasLabel: boolean
  /** The member behind it; null while none is known. */
  readonly memberId: string | null
  /** The speaker wants to be left out. */
  readonly isLeftOut: boolean
  /** Published lines that are not known to be of a message. */
  readonly linesLost: number
}

/** What a draft can wait for that an editor can do something about. */
export const DRAFT_WAITS = ['SPEAKER', 'MATCHING', 'READING'] as const
export type DraftWait = (typeof DRAFT_WAITS)[number]

/** What has to happen before the public may read it as it should be: the first of these, or nothing. */
export function waitsFor(
  state: TranscriptState,
  { hasLabel, memberId, isLeftOut, linesLost }: ProgressFacts,
): Progress['waits'] {
  if (state === 'PUBLISHED') return linesLost > 0 ? 'PUBLISHING_ANEW' : null
  if (isLeftOut) return 'SPEAKER_LEFT_OUT'
  if (!hasLabel) return 'SPEAKER'
  if (memberId === null) return 'MATCHING'
  return state === 'WITHDRAWN' ? 'PUBLISHING_AGAIN' : 'READING'
}
