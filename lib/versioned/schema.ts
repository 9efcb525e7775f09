import { z } from 'zod'
import { requiredWords } from '@/lib/shared/typed'

/** What every form of new terms carries beside them: a room's schema is extended by it. Messages are refusal codes. */
export const termsFormSchema = z.object({
  /** The version that the form was based on: of two saved at once, the second is refused. */
  after: z.coerce.number().int(),
  note: requiredWords(500, 'POLICY_NOTE_MISSING'),
  /** `YYYY-MM-DD` in the community's zone. */
  effectiveFrom: z.iso.date('BAD_DATE'),
})

export type TermsForm = z.output<typeof termsFormSchema>
