import type { Temporal } from 'temporal-polyfill'
import { hasDesk } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from './policy-plan'
import { groupOf, tellDates } from './queries'
import { readSetting } from './queries-setting'
import { tellTalk } from './rules-telling'
import { weekStartOf } from './rules-times'
import { readWaiting } from './store-read'
import type { DeskPlan, NightTold } from './types-told'

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
  const [told, waiting] = await Promise.all([
    tellDates(viewer, setting, group.id, dates),
    readWaiting(readable(), group.id),
  ])
  return {
    ...setting,
    group,
    weekStart,
    weeks,
    nights: told(group),
    waiting: waiting.flatMap((talk) => tellTalk('DESK', talk, setting.now) ?? []),
  }
}

/** One evening of a group as the desk sees it, laid out or not. Null without a duty. */
export async function nightForDesk(
  viewer: Viewer,
  groupId: string,
  date: Temporal.PlainDate,
): Promise<NightTold | null> {
  if (!hasDesk(viewer)) return null
  const setting = await readSetting()
  const group = setting?.groups.find(({ id }) => id === groupId)
  if (setting === null || group === undefined) return null
  const told = await tellDates(viewer, setting, groupId, [date])
  return told(group)[0] ?? null
}
