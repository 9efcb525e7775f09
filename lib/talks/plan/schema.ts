import { z } from 'zod'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { requiredLine, words as textLines } from '@/lib/shared/typed'
import { clocksSchema, dateSchema } from '@/lib/nights/schema'
import { TALK_MODES, VISIBILITIES } from '@/lib/talks/types'

/** Codes here are refusals: their sentences stand with all others. */
const topic = requiredLine(120, 'TOPIC_MISSING')
const reason = requiredLine(200, 'REASON_MISSING')
const summary = textLines(1000)
/** What listeners should know before. */
const background = textLines(500)

/** An empty picker means that no person is chosen. */
const person = (code: string) =>
  z.union([z.literal('').transform(() => null), z.null(), z.uuid(code)], code)

const words = {
  topic,
  summary,
  speakerId: person('SPEAKER_UNKNOWN'),
  hostId: person('HOST_UNKNOWN'),
  mode: z.enum(TALK_MODES),
  visibility: z.enum(VISIBILITIES),
}
/** Null leaves the night's times as they are, or as the template has them. */
const clocks = clocksSchema.nullable()

const groupId = z.uuid('GROUP_UNKNOWN')
const talkId = z.uuid('TALK_UNKNOWN')

/** The offer that the talk comes of. */
const offerId = z.union([z.literal('').transform(() => undefined), z.uuid('OFFER_UNKNOWN')])

export const planSchema = z.object({
  groupId,
  date: dateSchema,
  clocks,
  ...words,
  offerId: offerId.optional(),
  /** The series of which it is the next part, and the talk that it follows. */
  seriesId: z
    .union([z.literal('').transform(() => undefined), z.uuid('SERIES_UNKNOWN')])
    .optional(),
  followsId: z
    .union([z.literal('').transform(() => undefined), z.uuid('SEQUEL_OF_WHICH')])
    .optional(),
})
export type PlanInput = z.infer<typeof planSchema>

/** Without `background` it stays as its speaker wrote it. */
export const editSchema = z.object({
  talkId,
  clocks,
  ...words,
  background: background.optional(),
  basedOn: basedOnSchema,
})
export type EditInput = Saving<z.infer<typeof editSchema>>

export const moveSchema = z.object({
  talkId,
  date: dateSchema,
  clocks,
  reason,
  basedOn: basedOnSchema,
})
export type MoveInput = Saving<z.infer<typeof moveSchema>>

export const swapSchema = z.object({
  talkId,
  withId: z.uuid('TALK_UNKNOWN'),
  reason,
  basedOn: basedOnSchema,
})
export type SwapInput = Saving<z.infer<typeof swapSchema>>

/** `from`: the date that the page says it was moved from. */
export const undoMoveSchema = z.object({ talkId, from: dateSchema })
export type UndoMoveInput = z.infer<typeof undoMoveSchema>

export const callOffSchema = z.object({ talkId, reason, basedOn: basedOnSchema })
export type CallOffInput = Saving<z.infer<typeof callOffSchema>>

export const restoreSchema = z.object({ talkId, basedOn: basedOnSchema })
export type RestoreInput = Saving<z.infer<typeof restoreSchema>>

export const blockSchema = z.object({ groupId, date: dateSchema, reason })
export type BlockInput = z.infer<typeof blockSchema>

export const dateOfGroupSchema = z.object({ groupId, date: dateSchema })
export type DateOfGroup = z.infer<typeof dateOfGroupSchema>
