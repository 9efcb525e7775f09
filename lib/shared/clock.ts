import { Temporal } from 'temporal-polyfill'

let source = (): Temporal.Instant => Temporal.Now.instant()

/** The one place that asks what time it is. Rules get `now` as an argument instead. */
export function now(): Temporal.Instant {
  return source()
}

/**
 * For writing history with the commands of today: `now` answers the instant until the work is done.
 * That holds for the whole process, so only one piece of history is written at a time.
 */
export async function asOf<T>(instant: Temporal.Instant, work: () => Promise<T>): Promise<T> {
  const before = source
  source = () => instant
  try {
    return await work()
  } finally {
    source = before
  }
}

export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds)
}

export function toInstant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}

/** The instant at which a wall clock in the zone shows the time on the date. */
export function instantAt(
  date: Temporal.PlainDate,
  time: string,
  timeZone: string,
): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
}

/** A `@db.Date` column as Prisma gives it: midnight UTC of the date. */
export function fromDateColumn(date: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(date.toISOString().slice(0, 10))
}

export function toDateColumn(date: Temporal.PlainDate): Date {
  return new Date(`${date.toString()}T00:00:00.000Z`)
}
