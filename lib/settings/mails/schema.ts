import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locale'
import { MAIL_KINDS, MAX_SUBJECT } from '@/lib/mail/rules-kinds'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { requiredLine } from '@/lib/shared/typed'
import { MAX_MAIL } from './schema-limits'

const which = { kind: z.enum(MAIL_KINDS), locale: z.enum(LOCALES) }

export const saveMailSchema = z.object({
  ...which,
  subject: requiredLine(MAX_SUBJECT, 'REQUIRED'),
  body: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1, 'TEXT_EMPTY').max(MAX_MAIL, 'TOO_LONG')),
  basedOn: basedOnSchema,
})
export type SaveMailInput = Saving<z.infer<typeof saveMailSchema>>

export const resetMailSchema = z.object(which)
export type ResetMailInput = z.infer<typeof resetMailSchema>
