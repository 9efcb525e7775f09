import { clockIn } from './clock'

/** A time of the evening as it was or will be, and the one that was planned where that is another. */
export type ActualTime = { readonly time: string; readonly planned: string | null }

/** To the minute, as pages show it. `actual` is undefined until it happened. */
export function actualTime(
  planned: string,
  actual: string | undefined,
  timeZone: string,
): ActualTime {
  const before = clockIn(planned, timeZone)
  const time = clockIn(actual ?? planned, timeZone)
  return { time, planned: time === before ? null : before }
}

/** The same of a span: `19:15 – 19:40`, planned as `19:15 – 19:30`. */
export function actualRange(
  planned: readonly [string, string],
  actual: readonly [string, string],
  timeZone: string,
): ActualTime {
  const range = ([from, to]: readonly [string, string]) =>
    `${clockIn(from, timeZone)} – ${clockIn(to, timeZone)}`
  const before = range(planned)
  const time = range(actual)
  return { time, planned: time === before ? null : before }
}
