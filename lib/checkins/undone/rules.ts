import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { CheckInStatus, CheckInVia } from '@/lib/db/generated/enums'
import type { NewCheckIn } from '@/lib/checkins/store-check-ins'

/** What the record of an undoing holds; those of an older release do not say who had checked the member in. */
const factsSchema = z.object({
  memberId: z.uuid(),
  status: z.enum(CheckInStatus),
  via: z.enum(CheckInVia),
  byId: z.uuid().nullable().default(null),
  at: z.iso.datetime(),
})

/** The check-in as it was; null for a record that does not say. */
export function wasCheckIn(facts: unknown): NewCheckIn | null {
  const read = factsSchema.safeParse(facts)
  return read.success ? { ...read.data, at: Temporal.Instant.from(read.data.at) } : null
}

/** Whether both are the same presence. */
export function sameCheckIn(
  one: Pick<NewCheckIn, 'status' | 'at'>,
  other: Pick<NewCheckIn, 'status' | 'at'>,
): boolean {
  return one.status === other.status && one.at.equals(other.at)
}
