import { z } from 'zod'
import { TREE_SORTS } from './types'

const text = (max: number) =>
  z.string().transform((written) => written.replace(/\s+/gu, ' ').trim().slice(0, max))
const member = z
  .union([z.literal(''), z.uuid()])
  .catch('')
  .default('')

/** What stands in the address of the tree. Bad values fall back: an address is not a form. */
export const treeSchema = z.object({
  q: text(80).catch('').default(''),
  sort: z.enum(TREE_SORTS).catch('size').default('size'),
  view: z.enum(['list', 'drawing']).catch('list').default('list'),
  /** The branch that alone is shown, by its first person. */
  branch: member,
  /** Who is looked at. */
  who: member,
})
export type TreeFilter = z.infer<typeof treeSchema>

/** Who brought a member, written down by an organiser. */
export const bringingSchema = z.object({
  memberId: z.uuid(),
  referrerId: z.uuid('MEMBER_NOT_CHOSEN'),
  howKnown: z
    .string()
    .default('')
    .transform((written) => written.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(300, 'TOO_LONG')),
})
export type BringingInput = z.infer<typeof bringingSchema>

export const bringingEndSchema = z.object({ memberId: z.uuid() })
