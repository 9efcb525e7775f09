import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locale'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { line, requiredLine } from '@/lib/shared/typed'

/** It stands at the head of every page and in the subject of mails. */
export const MAX_COMMUNITY_NAME = 60
/** One sentence of the community: it stands on the home page before anything else. */
export const MAX_ABOUT = 120

export const communitySchema = z.object({
  name: requiredLine(MAX_COMMUNITY_NAME, 'COMMUNITY_NAME_MISSING'),
  about: line(MAX_ABOUT),
  locale: z.enum(LOCALES),
  basedOn: basedOnSchema,
})
export type CommunityInput = Saving<z.infer<typeof communitySchema>>
