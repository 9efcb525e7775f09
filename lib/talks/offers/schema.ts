import { z } from 'zod'

export const offerIdSchema = z.object({ offerId: z.uuid('OFFER_UNKNOWN') })

/** The page of the offers below the plan. */
export const offersPageSchema = z.coerce.number().int().min(1).max(10_000).catch(1)
