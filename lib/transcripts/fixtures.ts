import { Temporal } from 'temporal-polyfill'
import type { Cut, CutMessage } from './types'

const EVENING = Temporal.Instant.from('2026-05-18T11:30:00Z')

function minute(after: number): Temporal.Instant {
  return EVENING.add({ seconds: Math.round(after * 60) })
}

/** A message said some minutes after the talk began. The person's key is the label in lower case. */
export function said(
  after: number,
  label: string,
  text: string,
  more: Partial<CutMessage> = {},
): CutMessage {
  return {
    id: `${label}@${after}`,
    person: label.toLowerCase(),
    label,
    at: minute(after),
    kind: 'text',
    text,
    quotation: null,
    picture: null,
    ...more,
  }
}

/** A talk of 30 minutes by `Speaker`, led by `Host`, with an hour of questions. */
export const CUT: Cut = {
  startsAt: minute(0),
  endsAt: minute(30),
  questionsAt: minute(30),
  questionsEndAt: minute(90),
  speaker: 'speaker',
  host: 'host',
}
