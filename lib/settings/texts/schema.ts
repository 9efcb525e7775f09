import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locale'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { maxOf, TEXT_KINDS } from './rules-catalogue'

const which = { kind: z.enum(TEXT_KINDS), locale: z.enum(LOCALES) }

export const saveTextSchema = z
  .object({
    ...which,
    body: z
      .string()
      .transform((text) => text.replaceAll('\r\n', '\n').trim())
      .refine((text) => text.length > 0, 'TEXT_EMPTY'),
    basedOn: basedOnSchema,
  })
  .superRefine(({ kind, body }, context) => {
    const maximum = maxOf(kind)
    if (body.length <= maximum) return
    const fault = { code: 'too_big', origin: 'string', message: 'TOO_LONG' } as const
    context.addIssue({ ...fault, maximum, input: body, path: ['body'] })
  })
export type SaveTextInput = Saving<z.infer<typeof saveTextSchema>>

export const resetTextSchema = z.object(which)
export type ResetTextInput = z.infer<typeof resetTextSchema>

/** Which texts are shown: a language, and one of them. */
export const textsSchema = z.object({ locale: z.enum(LOCALES).optional().catch(undefined) })
