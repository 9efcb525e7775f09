import { Temporal } from 'temporal-polyfill'

/** The date so many days later (or earlier), `YYYY-MM-DD`. */
export function daysAfter(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}
