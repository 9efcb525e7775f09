import { z } from 'zod'

export const offerIdSchema = z.object({ offerId: z.uuid('OFFER_UNKNOWN') })
