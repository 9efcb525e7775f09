import { z } from 'zod'
import { nightIdSchema } from '@/lib/checkins/schema'

/** Epoch milliseconds by a clock that may be wrong: from 1970 to 2200. */
const byPhone = z.coerce.number().int().min(0).max(7_258_118_400_000)

/** A tap as the form of a phone says it. */
export const keptTapSchema = z
  .object({
    id: z.uuid(),
    nightId: nightIdSchema,
    memberId: z.uuid(),
    tappedAt: byPhone,
    sentAt: byPhone,
    clockError: z.coerce.number().min(-7e12).max(7e12).nullable(),
    measured: z.enum(['LIVE', 'LOAD', 'EARLIER']).nullable(),
  })
  .refine(({ clockError, measured }) => (clockError === null) === (measured === null))

export type KeptTapInput = z.input<typeof keptTapSchema>

export const answerTapSchema = z.object({
  tapId: z.uuid('TAP_NOT_FOUND'),
  yes: z.enum(['yes', 'no'], 'TAP_NOT_FOUND'),
})
