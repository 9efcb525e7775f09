import { z } from 'zod'
import { isTimeZone } from '@/lib/communities/rules-zones'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { pageSchema } from '@/lib/shared/page'

const timeZone = z.string().refine(isTimeZone, 'TIME_ZONE_UNKNOWN')

export const timeZoneSchema = z.object({ timeZone, basedOn: basedOnSchema })
export type TimeZoneInput = Saving<z.infer<typeof timeZoneSchema>>

/** A zone that is tried on the page before it is saved. */
export const zoneTrialSchema = z.object({ timeZone })

const count = z.coerce.number().int().min(0).optional().catch(undefined)

export const zoneFilterSchema = z.object({
  page: pageSchema,
  /** How many evenings a change moved a moment ago: the page says so. */
  moved: count,
})
