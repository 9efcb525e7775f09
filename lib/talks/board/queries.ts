import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { unannouncedYears } from '@/lib/nights/holidays/queries-announced'
import { canPlan } from '@/lib/nights/policy'
import { readPlanContext } from '@/lib/nights/queries'
import { nightViews } from '@/lib/talks/view/queries'
import { countShown } from './rules'
import { SIDE_BY_SIDE, type Board } from './types'

/**
 * The plan of a group, or with null of the first `SIDE_BY_SIDE`, on the dates, which follow one another; the same
 * statements, however many groups and dates. Null without the duty, and for a group that does not exist.
 */
export async function planBoard(
  viewer: Viewer,
  groupId: string | null,
  datesFrom: (tonight: Temporal.PlainDate) => readonly Temporal.PlainDate[],
): Promise<Board | null> {
  if (!canPlan(viewer)) return null
  const context = await readPlanContext()
  // A group that was closed is looked at by itself alone.
  const found = (context?.groups ?? []).filter(({ id, isOpen }) =>
    groupId === null ? isOpen : id === groupId,
  )
  if (context === null || found.length === 0) return null
  const groups = found.slice(0, SIDE_BY_SIDE)
  const dates = datesFrom(context.tonight)
  const view = await nightViews(viewer, context, groupId, dates)
  const unannounced = await unannouncedYears(context.country, dates)
  const shown = groups.map((group) => ({ group, nights: view(group) }))
  return {
    ...context,
    shown,
    more: found.length - groups.length,
    dates,
    unannounced,
    counts: countShown(shown.flatMap(({ nights }) => nights)),
  }
}
