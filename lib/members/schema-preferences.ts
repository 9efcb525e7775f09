import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { pageSchema } from '@/lib/shared/page'
import { line, optionalLine, requiredLine, words } from '@/lib/shared/typed'

export const preferencesSchema = z.object({
  showCompany: z.boolean(),
  showCity: z.boolean(),
  showContact: z.boolean(),
  showTalks: z.boolean(),
  showNights: z.boolean(),
  showQuestions: z.boolean(),
  showCredit: z.boolean(),
  contact: optionalLine(200),
  basedOn: basedOnSchema,
})
export type PreferencesInput = Saving<z.infer<typeof preferencesSchema>>

/** A name a member adds of themselves. */
export const ownNameSchema = z.object({
  kind: z.enum(['PEN_NAME', 'REAL_NAME']),
  text: requiredLine(60),
})
export type OwnNameInput = z.infer<typeof ownNameSchema>

export const ownNameIdSchema = z.object({ nameId: z.uuid() })

const day = z.iso.date('DATE_UNREADABLE').transform((date) => Temporal.PlainDate.from(date))

/** A leave: from a day to a last day, both included; an empty end is an open one. */
export const leaveSchema = z.object({
  from: day,
  until: z.union([z.literal('').transform(() => null), day]).default(null),
  reason: line(300).default(''),
  sure: z
    .literal('on')
    .optional()
    .transform((box) => box !== undefined),
})

export const leaveEndSchema = z.object({ from: day })

export const markSchema = z.object({ memberId: z.uuid(), reason: requiredLine(300) })

export const transferSchema = z.object({
  toGroupId: z.uuid('REQUIRED'),
  reason: requiredLine(300),
})

export const transferDecisionSchema = z.object({
  transferId: z.uuid(),
  approve: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
  answer: optionalLine(500),
})

/** Far beyond any chat program; it only keeps a slip of the finger out. */
const MAX_SEATS = 100_000

export const capacitySchema = z.object({
  groupId: z.uuid(),
  capacity: z.coerce
    .number('CAPACITY_UNREADABLE')
    .int('CAPACITY_UNREADABLE')
    .min(1, 'CAPACITY_UNREADABLE')
    .max(MAX_SEATS, 'CAPACITY_UNREADABLE'),
  buffer: z.coerce
    .number('BUFFER_UNREADABLE')
    .int('BUFFER_UNREADABLE')
    .min(0, 'BUFFER_UNREADABLE')
    .max(MAX_SEATS, 'BUFFER_UNREADABLE')
    .optional(),
  basedOn: basedOnSchema,
})

export const exceptionSchema = z.object({
  memberId: z.uuid('MEMBER_NOT_CHOSEN'),
  groupId: z.uuid('REQUIRED'),
  reason: requiredLine(300),
})

/** A member leaves a group that was closed; organisers read why, where that is said. */
export const leaveGroupSchema = z.object({ reason: words(300).default('') })

export const exceptionEndSchema = z.object({ memberId: z.uuid(), groupId: z.uuid() })

/** What stands in the address of the desk's groups. Bad values fall back: an address is not a form. */
export const groupsSchema = z.object({
  show: z.enum(['ASKED', 'ANY']).catch('ASKED').default('ASKED'),
  page: pageSchema,
})
