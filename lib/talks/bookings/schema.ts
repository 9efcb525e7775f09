import { z } from 'zod'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import type { Saving } from '@/lib/shared/based-on'
import { dateSchema } from '@/lib/nights/schema'
import { optionalLine, requiredLine, words } from '@/lib/shared/typed'
import { termsFormSchema } from '@/lib/versioned/schema'

/** What a speaker writes of their talk; a coordinator's form has the same bounds. */
const ownWords = {
  topic: requiredLine(120, 'TOPIC_MISSING'),
  summary: words(1000),
  /** What listeners should know before. */
  background: words(500),
}

export const bookSchema = z.object({ date: dateSchema, ...ownWords })
export type BookInput = z.output<typeof bookSchema>

/** Which evening the page is about; none, or one that cannot be read, lists the open ones. */
export const bookPageSchema = z.object({
  date: dateSchema.optional().catch(undefined),
  taken: dateSchema.optional().catch(undefined),
})

const bookingId = z.uuid('BOOKING_UNKNOWN')
export const confirmSchema = z.object({ bookingId })
export const declineSchema = z.object({ bookingId, reason: requiredLine(200, 'REASON_MISSING') })
export type DeclineInput = z.output<typeof declineSchema>
export const releaseSchema = z.object({ bookingId, reason: optionalLine(200) })
export type ReleaseInput = z.output<typeof releaseSchema>

export const ownTalkSchema = z.object({
  talkId: z.uuid('TALK_UNKNOWN'),
  ...ownWords,
  basedOn: basedOnSchema,
})
export type OwnTalkInput = Saving<z.output<typeof ownTalkSchema>>

const wholeNumber = (max: number) =>
  z.coerce
    .number('TERMS_NO_NUMBER')
    .int('TERMS_NO_NUMBER')
    .min(0, 'TERMS_TOO_SMALL')
    .max(max, 'TERMS_TOO_LARGE')

export const bookingPolicySchema = z
  .object({
    /** A box: absent where it is not ticked. */
    atOnce: z
      .literal('on')
      .optional()
      .transform((box) => box === 'on'),
    weeksAhead: wholeNumber(26),
    daysBefore: wholeNumber(30),
    releaseDays: wholeNumber(30),
    perMember: wholeNumber(10).min(1, 'TERMS_TOO_SMALL'),
  })
  .extend(termsFormSchema.shape)
export type BookingPolicyInput = z.output<typeof bookingPolicySchema>
