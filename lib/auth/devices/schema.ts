import { z } from 'zod'

/** The form that signs one device out. */
export const deviceIdSchema = z.object({ id: z.uuid() })
