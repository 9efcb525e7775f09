import { z } from 'zod'
import { wellFormed } from '@/lib/shared/text'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { VISIBILITIES } from '@/lib/talks/types'
import { pageSchema } from '@/lib/shared/page'
import { DRAFT_WAITS } from '@/lib/transcripts/read/rules-progress'
import { FOUND_NIGHT_STATES, type Decision } from './types'

/** An empty picker means nothing is chosen. */
const nothing = z.literal('').transform(() => null)
const messageId = z.union([nothing, z.null(), z.string().regex(/^\d{1,18}$/u)], 'MESSAGE_UNKNOWN')
const personId = (code: string) => z.union([nothing, z.null(), z.uuid(code)], code)

const decisionFields = z.object({
  status: z.enum(['held', 'cancelled', 'postponed'], 'STATUS_UNREADABLE'),
  mode: z.enum(['live', 'document'], 'MODE_UNREADABLE'),
  topic: z
    .string('TOPIC_MISSING')
    .transform((text) => wellFormed(text).replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(120, 'TOO_LONG')),
  speakerPersonId: personId('SPEAKER_UNKNOWN'),
  hostPersonId: personId('HOST_UNKNOWN'),
  speakerMemberId: personId('SPEAKER_UNKNOWN'),
  talkStart: messageId,
  talkEnd: messageId,
  questionsStart: messageId,
  questionsEnd: messageId,
  visibility: z.enum(VISIBILITIES).default('MEMBERS').catch('MEMBERS'),
})
const decisionSchema: z.ZodType<Decision> = decisionFields

/** The same from its form, with what the form was made from. */
export const formSchema = decisionFields
  .extend({ basedOn: basedOnSchema })
  .transform(({ basedOn, ...decision }) => ({ basedOn, decision }))

export const foundFilterSchema = z.object({
  state: z.enum(FOUND_NIGHT_STATES).catch('PROPOSED'),
  /** Of confirmed nights: those whose transcript is a draft that waits for this. */
  waits: z
    .enum(['ANY', ...DRAFT_WAITS])
    .catch('ANY')
    .default('ANY'),
  page: pageSchema,
})
export type FoundFilter = z.infer<typeof foundFilterSchema>

const madeSchema = z.object({
  talkId: z.uuid(),
  talkMade: z.boolean(),
  plannedOn: z.uuid().nullable().default(null),
  linkedPersonId: z.uuid().nullable(),
})

/** What `FoundNight.corrected` holds: the decision, and once confirmed what came of it. */
export const correctedSchema = z.object({ decision: decisionSchema, made: madeSchema.nullable() })

const id = z.string().nullable()

const reasonSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** What `FoundNight.facts` holds. Written by this room alone; read back with its shape checked. */
export const factsSchema = z.object({
  date: z.string(),
  status: z.enum(['held', 'cancelled', 'postponed']),
  mode: z.enum(['live', 'document']).nullable(),
  speaker: z.object({ label: z.string(), name: z.string().nullable() }).nullable(),
  topic: z.string().nullable(),
  host: z.string().nullable(),
  checkIn: z.object({
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    method: z.enum(['gesture', 'red-packet', 'both', 'none']),
    onTime: z.number().nullable(),
    late: z.number().nullable(),
  }),
  talk: z.object({ startedAt: z.string().nullable(), endedAt: z.string().nullable() }),
  questions: z.object({ startedAt: z.string().nullable(), endedAt: z.string().nullable() }),
  confidence: z.number(),
  reasons: z.array(reasonSchema),
  // Proposals that were kept before nights had remarks have none.
  remarks: z.array(reasonSchema).default([]),
  messages: z.object({
    talkStart: id,
    talkEnd: id,
    questionsStart: id,
    questionsEnd: id,
    notice: id,
    checkIn: z.array(z.string()),
  }),
})
