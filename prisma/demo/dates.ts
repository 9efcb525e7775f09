import type { Temporal } from 'temporal-polyfill'
import { config } from '@/lib/config/config'
import { asOf, instantAt } from '@/lib/shared/clock'

/** The zone of the demo's community, by which its today and its evenings are found. */
export const demoZone = () => config().DEMO_TIME_ZONE

/** Does something as it was done some days before the community's today, at a quarter past nine at night. */
export function ago<T>(
  today: Temporal.PlainDate,
  days: number,
  work: () => Promise<T>,
): Promise<T> {
  return asOf(instantAt(today.subtract({ days }), '21:15', demoZone()), work)
}
