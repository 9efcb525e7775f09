import { Temporal } from 'temporal-polyfill'
import { instantAt } from '@/lib/shared/clock'
import type { NightClocks, NightTemplate, NightTimes } from './types'

/** What every group begins with: Monday to Friday, 19:30, check-in from 19:15. */
export const DEFAULT_TEMPLATE: NightTemplate = {
  weekdays: [1, 2, 3, 4, 5],
  clocks: {
    checkInOpens: '19:15',
    checkInCloses: '19:30',
    starts: '19:30',
    questions: '20:00',
    ends: '21:00',
  },
}

/**
 * The hour at which one evening becomes the next: talk runs past midnight, never past five. The only
 * place that says so; everything that belongs to an evening asks the functions below.
 */
export const EVENING_ENDS_HOUR = 5

/** The evening an instant belongs to: after midnight it is still the day before's. */
export function eveningOf(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const local = instant.toZonedDateTimeISO(timeZone)
  return local.hour < EVENING_ENDS_HOUR
    ? local.toPlainDate().subtract({ days: 1 })
    : local.toPlainDate()
}

/** The instant of a wall clock, `HH:MM`, in an evening; an early one is of the following day. */
export function instantOfEvening(
  date: Temporal.PlainDate,
  clock: string,
  timeZone: string,
): Temporal.Instant {
  const early = Temporal.PlainTime.from(clock).hour < EVENING_ENDS_HOUR
  return instantAt(early ? date.add({ days: 1 }) : date, clock, timeZone)
}

/** The wall clock at which the day of an evening begins; the one before ends there. */
export function startOfEvening(date: Temporal.PlainDate): Temporal.PlainDateTime {
  return date.toPlainDateTime({ hour: EVENING_ENDS_HOUR })
}

/** Whether an evening at these times is over. */
export function isEveningOver(
  date: Temporal.PlainDate,
  clocks: NightClocks,
  { now, timeZone }: { readonly now: Temporal.Instant; readonly timeZone: string },
): boolean {
  const { endsAt } = timesOn(date, clocks, timeZone)
  return Temporal.Instant.compare(endsAt, now) <= 0
}

/** The instants of a night. */
export function timesOn(
  date: Temporal.PlainDate,
  clocks: NightClocks,
  timeZone: string,
): NightTimes {
  const at = (clock: string) => instantOfEvening(date, clock, timeZone)
  return {
    checkInOpensAt: at(clocks.checkInOpens),
    checkInClosesAt: at(clocks.checkInCloses),
    startsAt: at(clocks.starts),
    questionsAt: at(clocks.questions),
    endsAt: at(clocks.ends),
  }
}

/** The times asked for; else those the night has. */
export function timesFor(
  night: { readonly date: Temporal.PlainDate; readonly times: NightTimes },
  clocks: NightClocks | null,
  timeZone: string,
): NightTimes {
  return clocks === null ? night.times : timesOn(night.date, clocks, timeZone)
}

/** The clocks of an evening, in the order in which they come. */
export const CLOCKS = [
  'checkInOpens',
  'checkInCloses',
  'starts',
  'questions',
  'ends',
] as const satisfies readonly (keyof NightClocks)[]

export function clocksOf(times: NightTimes, timeZone: string): NightClocks {
  const clock = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
  return {
    checkInOpens: clock(times.checkInOpensAt),
    checkInCloses: clock(times.checkInClosesAt),
    starts: clock(times.startsAt),
    questions: clock(times.questionsAt),
    ends: clock(times.endsAt),
  }
}

export type TimeFault = {
  readonly code:
    | 'CHECK_IN_CLOSES_TOO_EARLY'
    | 'CHECK_IN_OPENS_TOO_LATE'
    | 'CHECK_IN_CLOSES_TOO_LATE'
    | 'QUESTIONS_TOO_EARLY'
    | 'ENDS_TOO_EARLY'
  readonly field: keyof NightClocks
  /** The time that it does not go with: changing either mends it. */
  readonly against: keyof NightClocks
}

/** The first thing wrong with the order of the times; the database holds the same as checks. */
export function findTimeFault(times: NightTimes): TimeFault | null {
  const { checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt } = times
  const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
  if (!before(checkInOpensAt, checkInClosesAt))
    return { code: 'CHECK_IN_CLOSES_TOO_EARLY', field: 'checkInCloses', against: 'checkInOpens' }
  if (before(startsAt, checkInOpensAt))
    return { code: 'CHECK_IN_OPENS_TOO_LATE', field: 'checkInOpens', against: 'starts' }
  if (!before(startsAt, questionsAt))
    return { code: 'QUESTIONS_TOO_EARLY', field: 'questions', against: 'starts' }
  if (before(endsAt, questionsAt))
    return { code: 'ENDS_TOO_EARLY', field: 'ends', against: 'questions' }
  if (before(endsAt, checkInClosesAt))
    return { code: 'CHECK_IN_CLOSES_TOO_LATE', field: 'checkInCloses', against: 'ends' }
  return null
}

export function sameTimes(a: NightTimes, b: NightTimes): boolean {
  return (
    a.checkInOpensAt.equals(b.checkInOpensAt) &&
    a.checkInClosesAt.equals(b.checkInClosesAt) &&
    a.startsAt.equals(b.startsAt) &&
    a.questionsAt.equals(b.questionsAt) &&
    a.endsAt.equals(b.endsAt)
  )
}

/** Monday of the week a date lies in. */
export function weekStartOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

/** All seven dates from a Monday. */
export function datesOfWeek(weekStart: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: 7 }, (_, days) => weekStart.add({ days }))
}
