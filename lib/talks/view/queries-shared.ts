import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { canPlan } from '@/lib/nights/policy'
import { readPlanContext } from '@/lib/nights/queries'
import { weekStartOf } from '@/lib/nights/rules-times'
import type { Audience } from '@/lib/talks/types'
import { groupOf, nightViews } from './queries'
import type { SharedPlan } from './types'

export type SharedPeriod = {
  readonly span: SharedPlan['span']
  /** A date of the week or month; null for the current one. */
  readonly date: Temporal.PlainDate | null
  readonly group?: string | undefined
}

/**
 * The week or month of a group as those will read it who get it passed on: a member of the group, or a visitor.
 * A coordinator sees more; what only they may see is not in it. Null without the duty.
 */
export async function planToShare(
  viewer: Viewer,
  { span, date, group: groupId }: SharedPeriod,
  readers: Exclude<Audience, 'DESK'>,
): Promise<SharedPlan | null> {
  if (!canPlan(viewer)) return null
  const context = await readPlanContext()
  const group = context === null ? undefined : groupOf(viewer, context, groupId)
  if (context === null || group === undefined) return null
  const dates = datesOf(span, date ?? context.tonight)
  const [from] = dates
  const to = dates.at(-1)
  if (from === undefined || to === undefined) throw new Error('A week or a month has days.')
  const view = await nightViews(viewer, context, group.id, dates, readers)
  return { ...context, group, span, from, to, nights: view(group) }
}

function datesOf(span: SharedPlan['span'], date: Temporal.PlainDate): Temporal.PlainDate[] {
  const first = span === 'WEEK' ? weekStartOf(date) : date.with({ day: 1 })
  const days = span === 'WEEK' ? 7 : date.daysInMonth
  return Array.from({ length: days }, (_, day) => first.add({ days: day }))
}
