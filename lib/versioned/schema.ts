import { z } from 'zod'

/** What every form of new terms carries beside them: a room's schema is extended by it. Messages are refusal codes. */
export const termsFormSchema = z.object({
  /** The version that the form was based on: of two saved at once, the second is refused. */
  after: z.coerce.number().int(),
  note: z.string('POLICY_NOTE_MISSING').trim().min(1, 'POLICY_NOTE_MISSING').max(500, 'TOO_LONG'),
  /** `YYYY-MM-DD` in the community's zone. */
  effectiveFrom: z.iso.date('BAD_DATE'),
})

export type TermsForm = z.output<typeof termsFormSchema>
