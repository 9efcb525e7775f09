import { z } from 'zod'
import { dateSchema } from '@/lib/nights/schema'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { filterText } from '@/lib/shared/typed'
import { DUTY_KINDS } from './types'

const noDate = z.literal('').transform(() => null)
const optionalDate = z.union([noDate, dateSchema], 'DATE_UNREADABLE').nullable().default(null)
const optionalMember = z
  .union(
    [z.literal('').transform(() => null), z.uuid('DUTY_MEMBER_UNKNOWN')],
    'DUTY_MEMBER_UNKNOWN',
  )
  .nullable()
  .default(null)
const kind = z.enum(DUTY_KINDS, 'DUTY_UNKNOWN')
const groupId = z.uuid('GROUP_UNKNOWN')

export const assignSchema = z.object({
  groupId,
  kind,
  weekday: z.coerce
    .number('DUTY_UNKNOWN')
    .int('DUTY_UNKNOWN')
    .min(1, 'DUTY_UNKNOWN')
    .max(7, 'DUTY_UNKNOWN'),
  memberId: z.uuid('DUTY_MEMBER_UNKNOWN'),
  deputyId: optionalMember,
  firstDay: dateSchema,
  lastDay: optionalDate,
})
export type AssignInput = z.output<typeof assignSchema>

const assignmentId = z.uuid('DUTY_UNKNOWN')

export const changeDutySchema = z.object({
  assignmentId,
  deputyId: optionalMember,
  lastDay: optionalDate,
  basedOn: basedOnSchema,
})
export type ChangeDutyInput = Saving<z.output<typeof changeDutySchema>>

export const endDutySchema = z.object({ assignmentId })
export type EndDutyInput = z.output<typeof endDutySchema>

export const placeSchema = z.object({ groupId, kind, date: dateSchema })
export type PlaceInput = z.output<typeof placeSchema>

/** `seen`: who had it when the page was drawn; empty for a gap. */
export const takeOverSchema = placeSchema.extend({
  seen: z.union([z.literal('').transform(() => null), z.uuid('DUTY_CHANGED')], 'DUTY_CHANGED'),
})
export type TakeOverInput = z.output<typeof takeOverSchema>

/** A day of another: `2026-12-04 <memberId>`. */
const choice = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} [0-9a-f-]{36}$/u, 'DUTY_SWAP_MISSING')
  .transform((text, context) => {
    const [day = '', memberId = ''] = text.split(' ')
    const date = dateSchema.safeParse(day)
    if (date.success && z.uuid().safeParse(memberId).success) return { date: date.data, memberId }
    context.addIssue({ code: 'custom', message: 'DUTY_SWAP_MISSING' })
    return z.NEVER
  })

export const askSwapSchema = placeSchema.extend({ choice })
export type AskSwapInput = z.output<typeof askSwapSchema>

export const swapSchema = z.object({ swapId: z.uuid('DUTY_SWAP_UNKNOWN') })
export type SwapInput = z.output<typeof swapSchema>

/** What stands in the address of the desk’s page; a value that is none counts as nothing. */
export const dutiesAddressSchema = z.object({ group: filterText(60) })

/** The day that the address of a swap means. */
export const swapAddressSchema = z.object({
  group: z.uuid(),
  kind: z.enum(DUTY_KINDS),
  date: dateSchema,
})

/** With what the form of a new duty begins. */
export const newDutySchema = z.object({
  group: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
  kind: z.enum(DUTY_KINDS).catch('HOST').default('HOST'),
  weekday: z.coerce.number().int().min(1).max(7).catch(1).default(1),
})
