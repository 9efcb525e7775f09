import { z } from 'zod'
import { nightIdSchema, openingSchema, phaseMoveSchema } from '@/lib/checkins/schema'

/** What the page was drawn from; a page that does not say is not checked. */
const shown = z.string().max(100).optional()

export const stepSchema = phaseMoveSchema.extend({ shown })

export const openStepSchema = openingSchema.extend({ shown })

// An id that is none finds nothing, and the command says so.
export const closingSchema = z.object({ nightId: z.string().default(''), shown })

/** Why it was put off, in the community's language. */
const reason = z.string().trim().min(1).max(200)

export const waitSchema = z.object({
  nightId: nightIdSchema,
  minutes: z.coerce.number().int().min(1).max(60),
  reason,
  shown,
})

export const postponeTonightSchema = waitSchema.omit({ minutes: true })

export const resumeTonightSchema = z.object({ nightId: nightIdSchema, talkId: z.uuid() })

export const takeBackSchema = z.object({
  nightId: nightIdSchema,
  /** Of the record of the act. */
  actId: z.string('NOTHING_TO_TAKE_BACK').regex(/^\d{1,19}$/u, 'NOTHING_TO_TAKE_BACK'),
})
