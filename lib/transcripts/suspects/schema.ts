import { z } from 'zod'
import { NAME_ANSWERS } from '@/lib/redaction/types'
import { disarm } from '@/lib/transcripts/redaction/rules-tokens'

const answer = z.enum(NAME_ANSWERS, 'NAME_ANSWER_UNREADABLE')

/** One string and what it is. `was` is what was decided when the form was made; null for nothing. */
const nameAnswerSchema = z.object({
  text: z
    .string()
    .transform((text) => disarm(text).replaceAll(/\s+/gu, ' ').trim())
    .pipe(z.string().min(2, 'NAME_TOO_SHORT').max(60, 'TOO_LONG')),
  answer,
  was: answer.nullable(),
})
export type NameAnswerInput = z.infer<typeof nameAnswerSchema>

export const nameAnswersSchema = z.array(nameAnswerSchema).max(500)

/**
 * The answers in the fields of the form: `text.N`, `was.N` and `answer.N` for each question. What was not
 * answered, and what stays as it was, is left out.
 */
export function answersIn(fields: Readonly<Record<string, string>>): unknown[] {
  return Object.entries(fields).flatMap(([field, chosen]) => {
    const row = /^answer\.(?<row>\w+)$/u.exec(field)?.groups?.['row']
    const text = row === undefined ? undefined : fields[`text.${row}`]
    if (row === undefined || text === undefined || chosen === '') return []
    const was = fields[`was.${row}`] ?? ''
    if (chosen === was || text.trim() === '') return []
    return [{ text, answer: chosen, was: was === '' ? null : was }]
  })
}
