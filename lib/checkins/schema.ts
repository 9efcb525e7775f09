import { z } from 'zod'
import { filterText } from '@/lib/shared/typed'
import type { JobKind } from '@/lib/jobs/types'
import { NIGHT_PHASES } from '@/lib/nights/types'

export const nightIdSchema = z.uuid('NIGHT_NOT_FOUND')

/** The address of the page: a group or a night of one, and what a tap without script was refused for. */
export const tonightSchema = z.object({
  group: z.uuid().optional().catch(undefined),
  night: z.uuid().optional().catch(undefined),
  refused: z.uuid().optional().catch(undefined),
  act: z.enum(['check-in', 'withdraw']).catch('check-in'),
})

export const deskTonightSchema = z.object({
  group: z.uuid().optional().catch(undefined),
  q: filterText(60),
})

export const checkInForSchema = z.object({
  nightId: nightIdSchema,
  memberId: z.uuid('MEMBER_NOT_CHOSEN'),
})

export const restoreSchema = z.object({
  nightId: nightIdSchema,
  /** Of the record of its undoing. */
  undoneId: z.string('CHECK_IN_NOT_FOUND').regex(/^\d{1,19}$/u, 'CHECK_IN_NOT_FOUND'),
})

export const checkInIdSchema = z.uuid('CHECK_IN_NOT_FOUND')

export const phaseMoveSchema = z.object({
  nightId: nightIdSchema,
  to: z.enum(NIGHT_PHASES, 'PHASE_UNKNOWN'),
})

export const openingSchema = z.object({
  nightId: nightIdSchema,
  /** By how many minutes the window is kept open longer; null opens it. */
  minutes: z.coerce.number().int().min(1).max(60).nullable(),
})

/** Queued for each instant at which the clock opens, closes or ends something. */
export const applyClockKind: JobKind<{ nightId: string }> = {
  name: 'checkins.apply-clock',
  schema: z.object({ nightId: z.uuid() }),
}
