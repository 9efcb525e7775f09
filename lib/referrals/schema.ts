import { z } from 'zod'
import { line, optionalLine, requiredLine } from '@/lib/shared/typed'
import { pageSchema } from '@/lib/shared/page'

/** What a referrer sends. Messages are refusal codes. Pure. */

/** How a person is described who is not a member yet: by a referrer, or by themselves when they apply. */
export const describedPerson = {
  name: requiredLine(30),
  company: requiredLine(60),
  position: requiredLine(60),
  city: optionalLine(40).default(null),
  /** Empty is put together from the parts: without script the page cannot do it while one types. */
  nickname: line(60).default(''),
}

export const referSchema = z.object({
  ...describedPerson,
  howKnown: requiredLine(300),
  groupId: z.uuid('REQUIRED'),
  /** The name by which the referrer is shown to the one referred. */
  showAs: requiredLine(60),
  /** Ticked after a known person was found: this is another person. */
  another: z.literal('on').optional(),
})
export type ReferInput = z.infer<typeof referSchema>

export const referralSchema = z.object({ referralId: z.uuid() })

/** What the list is narrowed to. */
export const SHOWN = ['ALL', 'OPEN', 'APPLIED', 'ADMITTED', 'OVER'] as const
export type Shown = (typeof SHOWN)[number]

/** What stands in the address of one's own list. Bad values fall back: an address is not a form. */
export const ownListSchema = z.object({
  show: z.enum(SHOWN).catch('ALL').default('ALL'),
  page: pageSchema,
})
export type OwnListFilter = z.infer<typeof ownListSchema>
