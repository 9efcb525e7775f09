import { z } from 'zod'

/** The part of the address that organisers opened. */
const key = z.string().max(100).catch('').default('')

export const claimSchema = z.object({ key, memberId: z.uuid() })
export const keySchema = z.object({ key })

/** What the page’s address asks for: `in` is the part that organisers opened. */
export const findSchema = z.object({
  in: key,
  group: z.uuid().or(z.literal('')).catch('').default(''),
  q: z.string().max(60).catch('').default(''),
})
