/**
 * `19:15` in the zone, from an instant in ISO 8601 or epoch milliseconds. Small enough for the
 * browser, where there is no Temporal yet; the server says the same through lib/i18n/dates.
 */
export function clockIn(instant: string | number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}

/** Whole minutes until then, rounded up; 0 once it is past. */
export function minutesTo(instant: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / 60_000))
}
