import { z } from 'zod'
import { CHOSEN_NEW, CHOSEN_OUT, FORMATS, OUTCOMES } from './types'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { pageSchema } from '@/lib/shared/page'
import { filterText } from '@/lib/shared/typed'

const day = z.iso.date('DATE_UNREADABLE')
const box = z
  .union([z.literal('on'), z.literal('')])
  .default('')
  .transform((value) => value === 'on')

export const newRosterSchema = z.object({
  groupId: z.uuid('REQUIRED'),
  takenOn: day,
  complete: box,
  format: z
    .union([z.literal(''), z.enum(FORMATS)])
    .default('')
    .transform((format) => (format === '' ? null : format)),
})
export type NewRoster = z.infer<typeof newRosterSchema>

export const revisionSchema = z.object({ takenOn: day, complete: box, basedOn: basedOnSchema })
export type Revision = Saving<z.infer<typeof revisionSchema>>

const choiceSchema = z.object({
  rosterId: z.uuid(),
  rowId: z.uuid(),
  /** A member's id, `new`, `out`, or empty to ask again. */
  chosen: z
    .union([z.uuid(), z.enum([CHOSEN_NEW, CHOSEN_OUT]), z.literal('')], 'CHOOSE_ONE')
    .transform((chosen) => (chosen === '' ? null : chosen)),
})

/** The same from a form, where a member who was searched for goes before what was selected. */
export const rowFormSchema = choiceSchema
  .extend({
    other: z.union([z.uuid(), z.literal('')], 'CHOOSE_ONE').default(''),
    basedOn: basedOnSchema,
  })
  .transform(({ other, ...row }) => ({ ...row, chosen: other === '' ? row.chosen : other }))

export const applySchema = z.object({
  rosterId: z.uuid(),
  markGone: box,
  readsRight: box,
  majorityGone: box,
})

const text = filterText(80)

/** What stands in the address of a preview. */
export const rowFilterSchema = z.object({
  outcome: z
    .enum([...OUTCOMES, 'CHANGED', 'ANY'])
    .catch('ANY')
    .default('ANY'),
  query: text,
  page: pageSchema,
})
export type RowFilter = z.infer<typeof rowFilterSchema>

export const DIFFERENCES = ['joined', 'left', 'renamed', 'compliant', 'regressed'] as const

/** What stands in the address of a comparison. */
export const compareSchema = z.object({
  from: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
  to: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
  kind: z
    .enum([...DIFFERENCES, 'any'])
    .catch('any')
    .default('any'),
  query: text,
  page: pageSchema,
})
export type CompareFilter = z.infer<typeof compareSchema>
