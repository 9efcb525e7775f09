import { z } from 'zod'
import { ROLES } from '@/lib/auth/types'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { pageSchema } from '@/lib/shared/page'
import { filterText, optionalLine, optionalWords, requiredLine } from '@/lib/shared/typed'

const email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.union([z.literal(''), z.email('BAD_EMAIL').max(254, 'TOO_LONG')]))
  .transform((text) => (text === '' ? null : text))

export const profileSchema = z.object({
  displayName: requiredLine(60),
  company: optionalLine(60),
  position: optionalLine(60),
  city: optionalLine(40),
  about: optionalWords(1000),
  groupNickname: optionalLine(60),
  basedOn: basedOnSchema,
})
export type ProfileInput = Saving<z.infer<typeof profileSchema>>

export const personSchema = z.object({
  displayName: requiredLine(60),
  company: optionalLine(60),
  position: optionalLine(60),
  city: optionalLine(40),
  email,
  groupNickname: optionalLine(60),
  groupId: z.uuid('REQUIRED'),
  /** Since when in the chat group, `YYYY-MM-DD`; null for today. */
  joinedOn: z
    .union([z.literal(''), z.iso.date('DATE_UNREADABLE')])
    .default('')
    .transform((date) => (date === '' ? null : date)),
})
export type PersonInput = z.infer<typeof personSchema>

export const correctionSchema = personSchema.extend({ basedOn: basedOnSchema })
export type CorrectionInput = Saving<z.infer<typeof correctionSchema>>

export const statusSchema = z.object({
  memberId: z.uuid(),
  status: z.enum(['ACTIVE', 'LEFT', 'REMOVED']),
  reason: requiredLine(300),
})

/** What stands in the address of the directory. Bad values fall back: an address is not a form. */
export const directorySchema = z.object({
  query: filterText(80),
  company: filterText(60),
  position: filterText(60),
  city: filterText(40),
  groupId: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
  sort: z.enum(['name', 'company', 'joined']).catch('name').default('name'),
  page: pageSchema,
})

export const deskPeopleSchema = z.object({
  query: filterText(80),
  status: z.enum(['ACTIVE', 'LEFT', 'REMOVED', 'ANY']).catch('ACTIVE').default('ACTIVE'),
  role: z
    .enum([...ROLES, 'ANY'])
    .catch('ANY')
    .default('ANY'),
  groupId: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
  sort: z.enum(['name', 'joined']).catch('name').default('name'),
  page: pageSchema,
})
export type DeskPeopleFilter = z.infer<typeof deskPeopleSchema>
