import { z } from 'zod'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { pageSchema } from '@/lib/shared/page'
import { plainText } from '@/lib/shared/text'
import { filterText, words } from '@/lib/shared/typed'

/** Messages are refusal codes. Pure. */

export const PART_NAMES = ['name', 'company', 'role', 'city'] as const
/** Signs that stand between parts. Those that company names hold themselves are not among them. */
const SEPARATORS = ['-', '_', '/', '|', ' '] as const

/** A nickname typed to be checked. Its first bound is for the pattern that makes it plain. */
export const nicknameSchema = z
  .string()
  .max(500, 'TOO_LONG')
  .transform((text) => plainText(text).trim())
  .pipe(z.string().min(1, 'REQUIRED').max(60, 'TOO_LONG'))

export const templateSchema = z.object({
  parts: z.array(z.object({ part: z.enum(PART_NAMES), required: z.boolean() })).min(1),
  separator: z.string().min(1).max(3),
  longest: z.number().int().min(1).max(100),
})

/** An announcement as it is typed, in one language. */
export const announcementText = words(2000)

/** The same as it is kept, in both. */
export const announcementSchema = z.object({
  zh: z.string().default(''),
  en: z.string().default(''),
})

/** The draft that a form was made from, as its action is bound to it: a browser may send any other. */
export const draftMeant = z.object({
  id: z.uuid('DRAFT_UNKNOWN'),
  revision: z.number('DRAFT_CHANGED').int('DRAFT_CHANGED'),
})

/** A draft as its form sends it. What a template must have is decided in rules-drafts.ts. */
const draftFields = {
  template: z.object({
    parts: z.array(z.object({ part: z.enum(PART_NAMES), required: z.boolean() })),
    separator: z.enum(SEPARATORS),
    longest: z
      .number('BAD_NUMBER')
      .int('BAD_NUMBER')
      .min(8, 'LONGEST_OUT_OF_RANGE')
      .max(40, 'LONGEST_OUT_OF_RANGE'),
  }),
  reminderLimit: z
    .number('BAD_NUMBER')
    .int('BAD_NUMBER')
    .min(1, 'REMINDERS_OUT_OF_RANGE')
    .max(10, 'REMINDERS_OUT_OF_RANGE'),
  announcement: z.object({ zh: announcementText, en: announcementText }),
  note: words(1000),
}
export const draftSchema = z.object(draftFields)
export type DraftInput = z.infer<typeof draftSchema>

/** The same for a draft that is there already. */
export const draftChangeSchema = z.object({
  ...draftFields,
  id: draftMeant.shape.id,
  basedOn: basedOnSchema,
})

export const commentSchema = words(1000).pipe(z.string().min(1, 'REQUIRED'))

export const KNOWLEDGE_KINDS = ['NAME', 'COMPANY', 'ROLE', 'CITY'] as const

export const teachingSchema = z.object({
  kind: z.enum(KNOWLEDGE_KINDS),
  text: words(30).pipe(z.string().min(1, 'REQUIRED')),
})
export type TeachingInput = z.infer<typeof teachingSchema>

/** The query of a list's address. Bad values fall back to defaults: an address is not a form. */
export const impactSchema = z.object({
  show: z
    .enum(['NEWLY_IN_BREACH', 'NEWLY_FREE', 'OTHERWISE', 'SAME'])
    .catch('NEWLY_IN_BREACH')
    .default('NEWLY_IN_BREACH'),
  page: pageSchema,
})
export type ImpactFilter = z.infer<typeof impactSchema>

export const knowledgeSchema = z.object({
  query: filterText(60),
  kind: z
    .enum([...KNOWLEDGE_KINDS, 'ANY'])
    .catch('ANY')
    .default('ANY'),
  state: z.enum(['LIVE', 'GONE', 'ANY']).catch('LIVE').default('LIVE'),
  sort: z.enum(['new', 'text']).catch('new').default('new'),
  page: pageSchema,
})
export type KnowledgeFilter = z.infer<typeof knowledgeSchema>
