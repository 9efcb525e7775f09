import { Temporal } from 'temporal-polyfill'
import type { DatedVersion, Interval, Moment, Version } from './types'

/** The highest version that had begun by the moment; null before any had. */
export function inForce<V extends Version>(versions: readonly V[], at: Moment): V | null {
  const begun = versions.filter((one) => milliseconds(one.effectiveFrom) <= milliseconds(at))
  return highest(begun)
}

/** The same, where the first version also holds for everything before it. Null when there is none at all. */
export function inForceOrFirst<V extends Version>(versions: readonly V[], at: Moment): V | null {
  return inForce(versions, at) ?? versions.toSorted((a, b) => a.version - b.version)[0] ?? null
}

/** What was published after the version in force, in the order given. */
export function coming<V extends Version>(versions: readonly V[], at: Moment): V[] {
  const current = inForceOrFirst(versions, at)?.version ?? 0
  return versions.filter((one) => one.version > current)
}

/** The number of the latest published version; 0 when there is none. */
export function latestVersion(versions: readonly Pick<Version, 'version'>[]): number {
  return versions.reduce((max, { version }) => Math.max(max, version), 0)
}

/** When each version is in force, in order. One that a later version replaced before it began is left out. */
export function intervalsOf<V extends DatedVersion>(
  versions: readonly V[],
): readonly (Interval & { readonly version: V })[] {
  const intervals: (Interval & { readonly version: V })[] = []
  let until: Temporal.Instant | null = null
  for (const version of versions.toSorted((a, b) => b.version - a.version)) {
    const { effectiveFrom: from } = version
    if (until !== null && Temporal.Instant.compare(from, until) >= 0) continue
    intervals.unshift({ version, from, until })
    until = from
  }
  return intervals
}

/** The first instant at which a version published now may begin: not in the past, not before the last one. */
export function earliestEffect(
  versions: readonly DatedVersion[],
  now: Temporal.Instant,
): Temporal.Instant {
  return versions.reduce(
    (latest, { effectiveFrom }) =>
      Temporal.Instant.compare(effectiveFrom, latest) > 0 ? effectiveFrom : latest,
    now,
  )
}

/**
 * When a version that is published now begins: from now on if its day is today, else from the first
 * moment of its day (`YYYY-MM-DD`, in the zone). Null for a day that is over.
 */
export function effectOfDay(
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

function highest<V extends Version>(versions: readonly V[]): V | null {
  return versions.reduce<V | null>(
    (best, one) => (best === null || one.version > best.version ? one : best),
    null,
  )
}

function milliseconds(moment: Moment): number {
  return typeof moment === 'number' ? moment : moment.epochMilliseconds
}
