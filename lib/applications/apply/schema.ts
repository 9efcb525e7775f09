import { z } from 'zod'
import { emailSchema } from '@/lib/auth/links/schema'
import { describedPerson } from '@/lib/referrals/schema'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { requiredWords, words } from '@/lib/shared/typed'
import { pageSchema } from '@/lib/shared/page'

/** What an applicant sends. Messages are refusal codes. Pure. */

const written = {
  ...describedPerson,
  about: requiredWords(1000),
  topic: words(300).default(''),
}

/** What can be corrected as long as nothing is decided. */
export const writtenSchema = z.object({ ...written, basedOn: basedOnSchema })
export type Written = Saving<z.infer<typeof writtenSchema>>

const applyFields = z.object({
  ...written,
  email: emailSchema,
  /** Empty with a link, which knows its group. */
  groupId: z.union([z.literal('').transform(() => null), z.uuid('REQUIRED')]).default(null),
  /** The link's token; empty without one. */
  link: z
    .string()
    .max(200)
    .default('')
    .transform((text) => (text === '' ? null : text)),
  /** The naming rule that was shown, and that it was read. */
  ruleId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  acknowledged: z.literal('on').optional(),
  /** No visitor sees this field, so only a program fills it in. */
  website: z.string().max(500).catch('').default(''),
  /** When the form was shown: rules-form-time.ts. */
  began: z.string().max(200).catch('').default(''),
})
/** What is missing besides is said together with the rest, not only once all else is right. */
const always = () => true

export const applySchema = applyFields
  .refine(({ link, groupId }) => link !== null || groupId !== null, {
    path: ['groupId'],
    error: 'GROUP_NOT_CHOSEN',
    when: always,
  })
  .refine(({ ruleId, acknowledged }) => ruleId === null || acknowledged === 'on', {
    path: ['acknowledged'],
    error: 'RULE_NOT_ACKNOWLEDGED',
    when: always,
  })
export type ApplyInput = z.infer<typeof applyFields>

export const addressSchema = z.object({ email: emailSchema })
export const answerSchema = z.object({ text: requiredWords(2000) })
export const nothingSchema = z.object({})

export const vouchSchema = z.object({
  applicationId: z.uuid(),
  howKnown: requiredWords(300),
})

/** What stands in the address of the list of those who wait for a voucher. */
export const unvouchedSchema = z.object({
  group: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
  page: pageSchema,
})
export type UnvouchedFilter = z.infer<typeof unvouchedSchema>
