import { z } from 'zod'
import { emailSchema } from '@/lib/auth/links/schema'

/** The form in which a member asks for an address. */
export const addressSchema = z.object({ email: emailSchema })

/** The page that a mailed link opens, and its button. */
export const proofSchema = z.object({ token: z.string().max(200).catch('') })
