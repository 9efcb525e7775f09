import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { drawn } from '@/lib/testing/drawn'
import type { FoundQueue, QueuedNight } from '@/lib/detection/found/types'
import { FoundQueueView } from './found-queue'

/** One confirmed night a row: how far its transcript is, and what that waits for. */
const ROWS = [
  ['draft', { state: 'DRAFT', waits: 'READING' }, 'DRAFT', 'READING', 'toDraft'],
  ['draft', { state: 'DRAFT', waits: 'SPEAKER' }, 'DRAFT', 'SPEAKER', 'toDraft'],
  ['draft', { state: 'DRAFT', waits: 'MATCHING' }, 'DRAFT', 'MATCHING', 'toMatching'],
  ['draft', { state: 'DRAFT', waits: 'SPEAKER_LEFT_OUT' }, 'DRAFT', 'SPEAKER_LEFT_OUT', 'toDraft'],
  ['published', { state: 'PUBLISHED', waits: null }, 'PUBLISHED', 'NOTHING', 'toDraft'],
  [
    'published',
    { state: 'PUBLISHED', waits: 'PUBLISHING_ANEW' },
    'PUBLISHED',
    'PUBLISHING_ANEW',
    'toDraft',
  ],
  [
    'withdrawn',
    { state: 'WITHDRAWN', waits: 'PUBLISHING_AGAIN' },
    'WITHDRAWN',
    'PUBLISHING_AGAIN',
    'toDraft',
  ],
  ['not held', null, null, 'NOT_HELD', null],
] as const

const NIGHT = {
  id: 'n',
  date: '2026-11-20',
  groupName: '产品群',
  state: 'CONFIRMED',
  talkId: 't',
  decision: null,
  facts: {
    topic: '对账差错的来路',
    speaker: null,
    status: 'held',
    confidence: 0.95,
    talk: { startedAt: null, endedAt: null },
    checkIn: { onTime: null },
    remarks: [],
  },
}

describe.each(LOCALES)('a row of confirmed nights, in %s', (locale) => {
  const words = messagesOf(locale).found
  const shown = (progress: unknown, more: object = {}) => {
    const night = { ...NIGHT, progress, ...more } as unknown as QueuedNight
    const queue = {
      counts: { PROPOSED: 0, CONFIRMED: 1, DISMISSED: 0 },
      nights: [night],
      total: 1,
      page: 1,
      pages: 1,
    } as FoundQueue
    const filter = { state: 'CONFIRMED' as const, waits: 'ANY' as const, page: 1 }
    return drawn(locale, <FoundQueueView queue={queue} filter={filter} matches last={null} />).text
  }

  test.each(ROWS)('that is %s: %j', (_, progress, state, waits, link) => {
    const text = shown(progress)
    expect(text).toContain(words.waits[waits])
    if (state !== null) expect(text).toContain(words.progress[state])
    if (link !== null) expect(text).toContain(words.waits[link])
  })

  test('says so where its talk is gone', () => {
    expect(shown(null, { talkId: null })).toContain(words.waits.GONE)
  })
})
