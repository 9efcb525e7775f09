import { Temporal } from 'temporal-polyfill'

/** An instant, or milliseconds since the epoch. */
type Moment = number | Temporal.Instant

type Version = { readonly version: number; readonly effectiveFrom: Moment }

/**
 * The version of a policy that was in force at a moment: of those that had taken effect, the latest
 * published. Before the first took effect there was nothing else, so it holds for everything earlier
 * too. Null when there is none at all.
 */
export function versionAt<V extends Version>(versions: readonly V[], at: Moment): V | null {
  const latestFirst = versions.toSorted((a, b) => b.version - a.version)
  const inForce = latestFirst.find(
    ({ effectiveFrom }) => milliseconds(effectiveFrom) <= milliseconds(at),
  )
  return inForce ?? latestFirst.at(-1) ?? null
}

/**
 * When a version that is published now takes effect: from now on if its day is today, else from the
 * first moment of its day (`YYYY-MM-DD`, in the zone). Null for a day that is over.
 */
export function takesEffect(
  day: string,
  now: Temporal.Instant,
  timeZone: string,
): Temporal.Instant | null {
  const date = Temporal.PlainDate.from(day)
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const days = Temporal.PlainDate.compare(date, today)
  if (days < 0) return null
  return days === 0 ? now : date.toZonedDateTime(timeZone).toInstant()
}

function milliseconds(moment: Moment): number {
  return typeof moment === 'number' ? moment : moment.epochMilliseconds
}
