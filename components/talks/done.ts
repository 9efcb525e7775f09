import type { Temporal } from 'temporal-polyfill'
import type { TalkPageView } from '@/lib/talks/view/types'

/** What a form of the plan has just done; stands in the address it leads back to. */
const TO_TALKS = [
  'planned',
  'recorded',
  'moved',
  'swapped',
  'undone',
  'saved',
  'cancelled',
  'postponed',
  'restored',
] as const
const TO_NIGHTS = ['blocked', 'unblocked'] as const

export type DoneToTalk = (typeof TO_TALKS)[number]
export type DoneToNight = (typeof TO_NIGHTS)[number]

/** To be said on the page it leads back to. */
export type DoneView = {
  readonly kind: DoneToTalk | DoneToNight
  /** Null for an evening. */
  readonly topic: string | null
  /** Where the talk stands now, or which evening it has left; null for a talk that has none. */
  readonly date: Temporal.PlainDate | null
  readonly startsAt: Temporal.Instant | null
  /** Where a talk came from last, by what the page says; null for one that was not moved, and for an evening. */
  readonly movedFrom: Temporal.PlainDate | null
}

export function readDoneToTalk(value: unknown): DoneToTalk | undefined {
  return TO_TALKS.find((done) => done === value)
}

export function readDoneToNight(value: unknown): DoneToNight | undefined {
  return TO_NIGHTS.find((done) => done === value)
}

/** As the talk stands now: nothing is said of where one stood that another has moved since. */
export function doneToTalk(kind: DoneToTalk, { talk, night }: TalkPageView): DoneView {
  return {
    kind,
    topic: talk.topic,
    date: night?.date ?? talk.movedFrom,
    startsAt: night?.times.startsAt ?? null,
    movedFrom: talk.movedFrom,
  }
}
