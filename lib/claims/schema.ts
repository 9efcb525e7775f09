import { z } from 'zod'

export const claimSchema = z.object({
  key: z.string().max(100).catch('').default(''),
  memberId: z.uuid(),
})

/** What the page’s address asks for: `in` is the part that organisers opened. */
export const findSchema = z.object({
  in: z.string().max(100).catch('').default(''),
  group: z.uuid().or(z.literal('')).catch('').default(''),
  q: z.string().max(60).catch('').default(''),
})
