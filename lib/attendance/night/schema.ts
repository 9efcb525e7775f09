import { z } from 'zod'
import { pageSchema } from '@/lib/shared/page'
import { filterText } from '@/lib/shared/typed'

export const SHOWN = ['all', 'late', 'caughtUp', 'desk', 'unsaid'] as const

/** What stands in the address of an evening's attendance. */
export const nightSchema = z.object({
  show: z.enum(SHOWN).catch('all').default('all'),
  q: filterText(60),
  page: pageSchema,
  /** Whose presence is to be corrected. */
  member: z.uuid().or(z.literal('')).catch('').default(''),
})
export type NightFilter = z.output<typeof nightSchema>
