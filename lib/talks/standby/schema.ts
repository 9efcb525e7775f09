import { z } from 'zod'
import { dateSchema } from '@/lib/nights/schema'
import { QUERY_MAX } from '@/lib/search/limits'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { pageSchema } from '@/lib/shared/page'
import { filterText, line } from '@/lib/shared/typed'

const ticked = z.literal('on')

export const standbySchema = z.object({
  /** Empty for the topic of the offer. */
  topic: line(200),
  offerId: z
    .union([z.literal('').transform(() => null), z.uuid('OFFER_UNKNOWN')], 'OFFER_UNKNOWN')
    .default(null),
  /** Boxes: those that are not ticked are absent. */
  groups: z
    .record(z.uuid('GROUP_UNKNOWN'), ticked)
    .nullable()
    .transform((boxes) => Object.keys(boxes ?? {}).toSorted())
    .refine((ids) => ids.length > 0, 'STANDBY_NO_GROUP'),
  days: z
    .partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), ticked)
    .nullable()
    .transform((boxes) =>
      Object.keys(boxes ?? {})
        .map(Number)
        .toSorted(),
    ),
  until: z
    .union([z.literal('').transform(() => null), dateSchema], 'DATE_UNREADABLE')
    .default(null),
  basedOn: basedOnSchema,
})
export type StandbyInput = Saving<z.output<typeof standbySchema>>

/** One tap on a member, for one evening. */
export const askStandbySchema = z.object({
  nightId: z.uuid('EVENING_UNKNOWN'),
  memberId: z.uuid('STANDBY_GONE'),
})
export type AskStandbyInput = z.output<typeof askStandbySchema>

/** The address of the list; a value that is none counts as nothing. */
export const standbyFilterSchema = z.object({
  query: filterText(QUERY_MAX),
  group: filterText(60),
  out: z.enum(['', 'yes']).catch('').default(''),
  page: pageSchema,
})
