import { z } from 'zod'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { line } from '@/lib/shared/typed'
import { NAME_MAX, NUMBER_MAX } from './rules'
import { SEQUEL_KINDS } from './types'

const talkId = z.uuid('TALK_UNKNOWN')

/** The series that a talk is a part of: a known one, a new one by its name, or none. */
export const savePartSchema = z.object({
  talkId,
  seriesId: z.union([z.literal(''), z.uuid('SERIES_UNKNOWN')], 'SERIES_UNKNOWN').default(''),
  name: line(NAME_MAX).default(''),
  /** Empty for the next number. */
  number: z
    .union(
      [
        z.literal('').transform(() => null),
        z.coerce
          .number('PART_NUMBER')
          .int('PART_NUMBER')
          .min(1, 'PART_NUMBER')
          .max(NUMBER_MAX, 'PART_NUMBER'),
      ],
      'PART_NUMBER',
    )
    .nullable()
    .default(null),
  basedOn: basedOnSchema,
})
export type SavePartInput = Saving<z.output<typeof savePartSchema>>

export const tieSequelSchema = z.object({
  talkId,
  ofId: z.uuid('SEQUEL_OF_WHICH'),
  kind: z.enum(SEQUEL_KINDS, 'SEQUEL_KIND'),
})
export type TieSequelInput = z.output<typeof tieSequelSchema>

export const untieSequelSchema = z.object({ talkId, ofId: z.uuid('SEQUEL_OF_WHICH') })
export type UntieSequelInput = z.output<typeof untieSequelSchema>
