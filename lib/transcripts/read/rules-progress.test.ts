import { expect, test } from 'vitest'
import { waitsFor, type ProgressFacts } from './rules-progress'
import type { TranscriptState } from '@/lib/transcripts/types'

const known = { hasLabel: true, memberId: 'member', isLeftOut: false, linesLost: 0 }

test.each<[TranscriptState, Partial<ProgressFacts>, string | null]>([
  ['DRAFT', {}, 'READING'],
  ['DRAFT', { memberId: null }, 'MATCHING'],
  ['DRAFT', { memberId: null, hasLabel: false }, 'SPEAKER'],
  ['DRAFT', { isLeftOut: true }, 'SPEAKER_LEFT_OUT'],
  ['WITHDRAWN', {}, 'PUBLISHING_AGAIN'],
  ['WITHDRAWN', { isLeftOut: true }, 'SPEAKER_LEFT_OUT'],
  ['PUBLISHED', {}, null],
  ['PUBLISHED', { memberId: null }, null],
  ['PUBLISHED', { linesLost: 2 }, 'PUBLISHING_ANEW'],
])('a transcript that is %s, with %j, waits for %s', (state, facts, waits) => {
  expect(waitsFor(state, { ...known, ...facts })).toBe(waits)
})
