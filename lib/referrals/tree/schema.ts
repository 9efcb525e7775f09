import { z } from 'zod'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { filterText, line } from '@/lib/shared/typed'
import { TREE_SORTS } from './types'

const member = z
  .union([z.literal(''), z.uuid()])
  .catch('')
  .default('')

/** What stands in the address of the tree. Bad values fall back: an address is not a form. */
export const treeSchema = z.object({
  q: filterText(80),
  sort: z.enum(TREE_SORTS).catch('size').default('size'),
  view: z.enum(['list', 'drawing']).catch('list').default('list'),
  /** The branch that alone is shown, by its first person. */
  branch: member,
  /** Who is looked at. */
  who: member,
})
export type TreeFilter = z.infer<typeof treeSchema>

/** Who brought a member, written down by an organiser. */
const bringingSchema = z.object({
  memberId: z.uuid(),
  referrerId: z.uuid('MEMBER_NOT_CHOSEN'),
  howKnown: line(300).default(''),
})
export type BringingInput = z.infer<typeof bringingSchema>

/** The same from its form, which another organiser's entry may have overtaken. */
export const bringingFormSchema = bringingSchema.extend({ basedOn: basedOnSchema })

export const bringingEndSchema = z.object({ memberId: z.uuid() })
