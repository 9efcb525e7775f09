import { z } from 'zod'

/** What people type into forms, as schemas. Messages are refusal codes. Pure. */

/** Words on one line, white space set right. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(max, 'TOO_LONG'))

/** The same, and something must be there. */
export const requiredLine = (max: number) => line(max).pipe(z.string().min(1, 'REQUIRED'))
