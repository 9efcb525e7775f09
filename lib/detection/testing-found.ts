import type { StoredFacts } from './types-found'

export const SPEAKER = '沈知远-青舟支付'

/** A held night as detection keeps it; `ids` are seven messages: three of the check-in, four of the talk. */
export function storedNight(date: string, ids: readonly string[]): StoredFacts {
  const message = (place: number) => ids[place] ?? null
  return {
    date,
    status: 'held',
    mode: 'live',
    speaker: { label: SPEAKER, name: null },
    topic: '对账入门',
    host: 'Host',
    checkIn: { openedAt: '19:15', closedAt: '19:30', method: 'gesture', onTime: 2, late: 0 },
    talk: { startedAt: '19:30', endedAt: '19:58' },
    questions: { startedAt: '20:00', endedAt: '20:05' },
    confidence: 0.9,
    reasons: [{ code: 'SPEAKER_BURST', facts: { messages: 2 } }],
    messages: {
      talkStart: message(3),
      talkEnd: message(4),
      questionsStart: message(5),
      questionsEnd: message(6),
      notice: null,
      checkIn: ids.slice(0, 3),
    },
  }
}
