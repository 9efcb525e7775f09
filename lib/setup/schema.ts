import { z } from 'zod'
import { emailSchema } from '@/lib/auth/links/schema'
import { LOCALES } from '@/lib/i18n/locale'
import { MAX_GROUP_NAME, MAX_GROUPS } from '@/lib/communities/rules'
import { isTimeZone } from '@/lib/communities/rules-zones'
import { MAX_COMMUNITY_NAME } from '@/lib/communities/settings/schema'
import { requiredLine } from '@/lib/shared/typed'
import { linesOf, plainSetupCode } from './rules'

const MAX_NAME_LENGTH = 60

/** The form of /setup. Messages are codes of refusals. */
export const setupSchema = z.object({
  code: z.string().max(100).transform(plainSetupCode).pipe(z.string().min(1, 'SETUP_CODE_WRONG')),
  name: requiredLine(MAX_COMMUNITY_NAME, 'COMMUNITY_NAME_MISSING'),
  timeZone: z.string().refine(isTimeZone, 'TIME_ZONE_UNKNOWN'),
  locale: z.enum(LOCALES),
  groups: z
    .string()
    .transform(linesOf)
    .refine((names) => names.length > 0, 'GROUP_NAME_MISSING')
    .refine((names) => names.length <= MAX_GROUPS, 'TOO_MANY_GROUPS')
    .refine((names) => names.every((name) => name.length <= MAX_GROUP_NAME), 'GROUP_NAME_TOO_LONG')
    .refine((names) => new Set(names).size === names.length, 'GROUP_NAMES_TWICE'),
  ownerName: requiredLine(MAX_NAME_LENGTH, 'OWNER_NAME_MISSING'),
  ownerEmail: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.union([z.literal('').transform(() => null), emailSchema])),
})
export type SetupInput = z.infer<typeof setupSchema>
