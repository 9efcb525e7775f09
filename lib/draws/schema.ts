import { z } from 'zod'
import { MAX_WORD_LENGTH, plainWord } from './rules-words'

export const drawIdSchema = z.uuid('DRAW_UNKNOWN')

export const wordSchema = z.object({
  drawId: drawIdSchema,
  word: z
    .string('WORD_EMPTY')
    .max(400, 'WORD_TOO_LONG')
    .transform(plainWord)
    .pipe(
      z
        .string()
        .min(1, 'WORD_EMPTY')
        .refine((word) => Array.from(word).length <= MAX_WORD_LENGTH, 'WORD_TOO_LONG'),
    ),
})
export type WordInput = z.output<typeof wordSchema>
