import { z } from 'zod'
import { ANNOUNCEMENTS } from '@/lib/announcements/types'
import { LOCALES } from '@/lib/i18n/locale'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { MAX_TEXT } from './schema-limits'

const which = { kind: z.enum(ANNOUNCEMENTS), locale: z.enum(LOCALES) }

export const saveTextSchema = z.object({
  ...which,
  body: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text.length > 0, 'TEXT_EMPTY')
    .refine((text) => text.length <= MAX_TEXT, 'TEXT_TOO_LONG'),
  basedOn: basedOnSchema,
})
export type SaveTextInput = Saving<z.infer<typeof saveTextSchema>>

export const resetTextSchema = z.object(which)
export type ResetTextInput = z.infer<typeof resetTextSchema>

/** Which texts are shown: a language, and one of them. */
export const textsSchema = z.object({ locale: z.enum(LOCALES).optional().catch(undefined) })
