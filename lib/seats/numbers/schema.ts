import { z } from 'zod'
import { FIGURES } from './types'

export const SPANS = ['26', '52', '104'] as const

/** What stands in the address of the numbers. Bad values fall back: an address is not a form. */
export const numbersSchema = z.object({
  group: z.uuid().or(z.literal('')).catch('').default(''),
  /** How many weeks back. */
  weeks: z.enum(SPANS).catch('26').default('26').transform(Number),
})
export type NumbersFilter = z.output<typeof numbersSchema>

export const figureSchema = numbersSchema.extend({
  of: z.enum(FIGURES).catch('seats').default('seats'),
})
