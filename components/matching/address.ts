import { addressOf } from '@/components/ui/address'
import type { QueueFilter } from '@/lib/matching/schema'

const DEFAULTS = { view: 'OPEN', of: 'ANY', sort: 'score' } as const

/** The queue under a changed filter. */
export function queueAddress(filter: QueueFilter, change: Partial<QueueFilter>): string {
  return addressOf('/desk/same-person', filter, change, DEFAULTS)
}
