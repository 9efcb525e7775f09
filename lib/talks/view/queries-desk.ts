import type { Temporal } from 'temporal-polyfill'
import { hasDesk } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { groupOf, nightViews } from './queries'
import { readSetting } from '@/lib/nights/queries'
import { talkView } from './rules'
import { weekStartOf } from '@/lib/nights/rules-times'
import { readWaiting } from './store'
import type { DeskPlan, NightView } from './types'

/** The coordinator's plan: so many weeks from the one the date lies in. Null without the duty. */
export async function planForDesk(
  viewer: Viewer,
  weeks: number,
  date: Temporal.PlainDate | null,
  groupId?: string,
): Promise<DeskPlan | null> {
  if (!canPlan(viewer)) return null
  const setting = await readSetting()
  const group = setting === null ? undefined : groupOf(viewer, setting, groupId)
  if (setting === null || group === undefined) return null
  const weekStart = weekStartOf(date ?? setting.tonight)
  const dates = Array.from({ length: weeks * 7 }, (_, days) => weekStart.add({ days }))
  const [view, waiting] = await Promise.all([
    nightViews(viewer, setting, group.id, dates),
    readWaiting(readable(), group.id),
  ])
  return {
    ...setting,
    group,
    weekStart,
    weeks,
    nights: view(group),
    waiting: waiting.flatMap((talk) => talkView('DESK', talk, setting.now) ?? []),
  }
}

/** One evening of a group as the desk sees it, laid out or not. Null without a duty. */
export async function nightForDesk(
  viewer: Viewer,
  groupId: string,
  date: Temporal.PlainDate,
): Promise<NightView | null> {
  if (!hasDesk(viewer)) return null
  const setting = await readSetting()
  const group = setting?.groups.find(({ id }) => id === groupId)
  if (setting === null || group === undefined) return null
  const view = await nightViews(viewer, setting, groupId, [date])
  return view(group)[0] ?? null
}
