import { z } from 'zod'
import { NAME_ANSWERS } from '@/lib/redaction/types'
import { BASED_ON, type Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { disarm } from '@/lib/transcripts/redaction/rules-tokens'
import { OTHER } from './rules-forms'

const answer = z.enum(NAME_ANSWERS, 'NAME_ANSWER_UNREADABLE')

/** One string and what it is, in the field of its form. */
const nameAnswerSchema = z.object({
  field: z.string(),
  text: z
    .string()
    .transform((text) => disarm(text).replaceAll(/\s+/gu, ' ').trim())
    .pipe(z.string().min(2, 'NAME_TOO_SHORT').max(60, 'TOO_LONG')),
  answer,
})

export const nameAnswersSchema = z.object({
  answers: z.array(nameAnswerSchema).max(500),
  basedOn: basedOnSchema,
})
export type NameAnswersInput = Saving<z.infer<typeof nameAnswersSchema>>

/**
 * The answers in the fields of the form: `name.TEXT` for each string that is asked about, and `answer.other`
 * of the one typed in `text.other`. What was not answered, and what stays as it was, is left out.
 */
export function answersIn(fields: Readonly<Record<string, string>>): unknown {
  const { [BASED_ON]: sent } = fields
  const form = basedOnSchema.safeParse(sent)
  const was = form.success ? form.data : {}
  const answers = Object.entries(fields).flatMap(([field, chosen]) => {
    const text = field === OTHER ? fields['text.other'] : /^name\.(?<text>.+)$/su.exec(field)?.[1]
    if (text === undefined || text.trim() === '' || chosen === '') return []
    return chosen === (was[field] ?? '') ? [] : [{ field, text, answer: chosen }]
  })
  return { answers, basedOn: sent }
}
