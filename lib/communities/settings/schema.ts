import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locale'
import type { Saving } from '@/lib/shared/based-on'
import { COUNTRIES } from '@/lib/communities/rules-countries'
import { APPLY_BY, TALK_VISIBILITIES } from '@/lib/communities/types'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { line, requiredLine } from '@/lib/shared/typed'

/** It stands at the head of every page and in the subject of mails. */
export const MAX_COMMUNITY_NAME = 60
/** One sentence of the community: it stands on the home page before anything else. */
export const MAX_ABOUT = 120

/** An address, an account or a sentence. */
export const MAX_CONTACT = 120

export const communitySchema = z.object({
  name: requiredLine(MAX_COMMUNITY_NAME, 'COMMUNITY_NAME_MISSING'),
  about: line(MAX_ABOUT),
  locale: z.enum(LOCALES),
  contact: line(MAX_CONTACT),
  basedOn: basedOnSchema,
})
export type CommunityInput = Saving<z.infer<typeof communitySchema>>

/** Planning on an evening that begins sooner is pointed out; beyond a week that helps no more. */
export const MAX_NOTICE_HOURS = 168

export const calendarSchema = z.object({
  /** Empty for none. */
  country: z.string().refine((code) => code === '' || COUNTRIES.includes(code), 'COUNTRY_UNKNOWN'),
  noticeHours: z.coerce
    .number('TERMS_NO_NUMBER')
    .int('TERMS_NO_NUMBER')
    .min(0, 'TERMS_TOO_SMALL')
    .max(MAX_NOTICE_HOURS, 'TERMS_TOO_LARGE'),
  basedOn: basedOnSchema,
})
export type CalendarInput = Saving<z.infer<typeof calendarSchema>>

/** A ticked box; one that is not is absent from the form. */
const box = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on')

export const visitorsSchema = z
  .object({
    plan: box,
    speakers: box,
    archive: box,
    wishes: box,
    talkVisibility: z.enum(TALK_VISIBILITIES),
    foundVisibility: z.enum(TALK_VISIBILITIES),
    applyBy: z.enum(APPLY_BY),
    basedOn: basedOnSchema,
  })
  .transform(({ plan, speakers, archive, wishes, ...rest }) => ({
    visitors: { plan, speakers, archive, wishes },
    ...rest,
  }))
export type VisitorsInput = Saving<z.infer<typeof visitorsSchema>>

/** The buttons that have the desk ask for a passkey, or no longer. */
export const deskPasskeySchema = z.object({
  on: z.enum(['yes', 'no']).transform((on) => on === 'yes'),
})
