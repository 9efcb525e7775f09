import { z } from 'zod'
import { LOCALES } from '@/lib/i18n/locale'
import { placeSchema } from '@/lib/nights/schema'

export const SPANS = ['WEEK', 'MONTH'] as const
export const SHARED_WITH = ['MEMBER', 'VISITOR'] as const
export const PLAN_THEMES = ['light', 'dark'] as const
export type PlanTheme = (typeof PLAN_THEMES)[number]

/** What stands in the address of the plan to paste. A bad choice falls back: an address is no form. */
export const sharedPlanSchema = placeSchema.extend({
  span: z.enum(SPANS).catch('WEEK'),
  /** Who will read it. */
  readers: z.enum(SHARED_WITH).catch('MEMBER'),
  /** Absent: the community's own. */
  language: z.enum(LOCALES).optional().catch(undefined),
  theme: z.enum(PLAN_THEMES).catch('light'),
})

export type SharedPlanChoice = z.infer<typeof sharedPlanSchema>
