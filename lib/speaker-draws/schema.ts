import { z } from 'zod'
import { pageSchema } from '@/lib/shared/page'
import { filterText, line } from '@/lib/shared/typed'
import { termsFormSchema } from '@/lib/versioned/schema'

const nightId = z.uuid('EVENING_UNKNOWN')

export const speakChoiceSchema = z.object({
  nightId,
  willing: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
})
export type SpeakChoiceInput = z.output<typeof speakChoiceSchema>

export const drawnEveningSchema = z.object({ nightId })
export type DrawnEveningInput = z.output<typeof drawnEveningSchema>

export const speakerDrawSchema = z.object({ id: z.uuid('DRAW_UNKNOWN') })
export type SpeakerDrawInput = z.output<typeof speakerDrawSchema>

const another = z
  .union([z.literal('').transform(() => null), z.uuid('SPEAKER_UNKNOWN')], 'SPEAKER_UNKNOWN')
  .default(null)

/** Whom the group's own draw fell on, in order as far as it is known. */
export const handDrawSchema = z.object({
  nightId,
  member1: z.uuid('DRAW_WHOM'),
  member2: another,
  member3: another,
  note: line(200),
})
export type HandDrawInput = z.output<typeof handDrawSchema>

const days = (min: number, max: number) =>
  z.coerce
    .number('TERMS_NO_NUMBER')
    .int('TERMS_NO_NUMBER')
    .min(min, 'TERMS_TOO_SMALL')
    .max(max, 'TERMS_TOO_LARGE')

export const drawPolicySchema = z
  .object({
    spokeDays: days(0, 1000),
    newDays: days(0, 365),
    noDays: days(0, 365),
    answerDays: days(1, 14),
  })
  .extend(termsFormSchema.shape)
export type DrawPolicyInput = z.output<typeof drawPolicySchema>

/** The address of the list; a value that is none counts as nothing. */
export const deskDrawsSchema = z.object({ group: filterText(60), page: pageSchema })

/** The address of the form for a draw that was made by hand. */
export const newHandDrawSchema = z.object({ night: z.uuid().optional().catch(undefined) })
