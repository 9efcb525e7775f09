import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locale'
import { pageSchema } from '@/lib/shared/page'
import { filterText, requiredLine } from '@/lib/shared/typed'
import { BREACHES, CASE_STATES } from './types'

const id = z.uuid('BAD_INPUT')
const groupId = z
  .union([z.literal(''), z.uuid()])
  .catch('')
  .default('')

/** Parts that may be missing, and the finding that says so. */
export const MISSING_PARTS = ['name', 'company', 'role', 'city'] as const

export const QUEUE_SORTS = ['since', 'newest', 'name', 'reminders', 'last'] as const

/** The query of the queue's address. Bad values fall back to defaults: an address is not a form. */
export const queueSchema = z.object({
  query: filterText(80),
  groupId,
  breach: z
    .enum(['ANY', ...BREACHES])
    .catch('ANY')
    .default('ANY'),
  missing: z
    .enum(['', ...MISSING_PARTS])
    .catch('')
    .default(''),
  state: z
    .enum(['ANY', ...CASE_STATES])
    .catch('ANY')
    .default('ANY'),
  sort: z.enum(QUEUE_SORTS).catch('since').default('since'),
  page: pageSchema,
})
export type QueueFilter = z.infer<typeof queueSchema>

export const trendSchema = z.object({ groupId })
export type TrendFilter = z.infer<typeof trendSchema>

/** Once named or many times: an address gives one or a list. */
const ids = z
  .union([id.transform((one) => [one]), z.array(id)])
  .catch([])
  .default([])

/** The members to remind: those named, or all of the queue's filter who may be reminded. */
export const composerSchema = queueSchema.omit({ page: true, sort: true, state: true }).extend({
  member: ids,
  all: z.literal('1').or(z.literal('')).catch('').default(''),
  locale: z
    .enum(['', ...LOCALES])
    .catch('')
    .default(''),
})
export type ComposerFilter = z.infer<typeof composerSchema>

/** Members in one composition: more than the largest community has. */
const MAX_CHOSEN = 10_000

export const composeSchema = z.object({
  memberIds: z
    .string()
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(id).min(1, 'NOBODY_CHOSEN').max(MAX_CHOSEN, 'BAD_INPUT')),
  locale: z.enum(LOCALES),
})
export type ComposeInput = z.infer<typeof composeSchema>

export const sentSchema = z.object({
  batchId: id,
  mail: z
    .literal('on')
    .optional()
    .transform((box) => box === 'on'),
})
export type SentInput = z.infer<typeof sentSchema>

const reason = requiredLine(300)

/** The last day, `2026-11-22`; empty for no end. */
const until = z
  .union([z.literal(''), z.iso.date('DATE_UNREADABLE')])
  .default('')
  .transform((date) => (date === '' ? null : date))

export const exemptionSchema = z.object({ memberId: id, until, reason })
export type ExemptionInput = z.infer<typeof exemptionSchema>

export const decisionSchema = z
  .object({
    memberId: id,
    /** Decisions there were when the page was made. */
    round: z.coerce.number().int().min(0),
    choice: z.enum(['KEEP', 'EXEMPT', 'REMOVED'], 'CHOICE_MISSING'),
    until,
    reason,
    /** Ticked: the person knows what a removal does. */
    confirm: z.literal('on').optional(),
  })
  .refine(({ choice, confirm }) => choice !== 'REMOVED' || confirm === 'on', {
    message: 'CONFIRM_MISSING',
    path: ['confirm'],
  })
  .transform(({ confirm: _, ...decision }) => decision)
export type DecisionInput = z.infer<typeof decisionSchema>

export const undoSchema = z.object({ memberId: id, round: z.coerce.number().int().min(1) })
