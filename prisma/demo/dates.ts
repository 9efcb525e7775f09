import type { Temporal } from 'temporal-polyfill'
import { asOf, instantAt } from '@/lib/shared/clock'

const TIME_ZONE = 'Asia/Shanghai'

/** Does something as it was done some days before the community's today, at a quarter past nine at night. */
export function ago<T>(
  today: Temporal.PlainDate,
  days: number,
  work: () => Promise<T>,
): Promise<T> {
  return asOf(instantAt(today.subtract({ days }), '21:15', TIME_ZONE), work)
}
