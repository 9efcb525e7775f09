import type { Temporal } from 'temporal-polyfill'
import { hasDesk } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { groupOf, nightViews } from './queries'
import { readPlanContext } from '@/lib/nights/queries'
import { talkView } from './rules'
import { weekStartOf } from '@/lib/nights/rules-times'
import { readSpeakerless, readWaiting } from './store'
import type { DeskPlan, NightView } from './types'

/** The coordinator's plan: so many weeks from the one the date lies in. Null without the duty. */
export async function planForDesk(
  viewer: Viewer,
  weeks: number,
  date: Temporal.PlainDate | null,
  groupId?: string,
): Promise<DeskPlan | null> {
  if (!canPlan(viewer)) return null
  const context = await readPlanContext()
  const group = context === null ? undefined : groupOf(viewer, context, groupId)
  if (context === null || group === undefined) return null
  const weekStart = weekStartOf(date ?? context.tonight)
  const dates = Array.from({ length: weeks * 7 }, (_, days) => weekStart.add({ days }))
  const [view, waiting, speakerless] = await Promise.all([
    nightViews(viewer, context, group.id, dates),
    readWaiting(readable(), group.id),
    readSpeakerless(readable(), group.id, context.now),
  ])
  return {
    ...context,
    group,
    weekStart,
    weeks,
    nights: view(group),
    waiting: waiting.flatMap((talk) => talkView('DESK', talk, context.now) ?? []),
    speakerless: speakerless.flatMap((facts) => {
      const talk = talkView('DESK', facts, context.now)
      return talk === null || facts.night === null ? [] : { talk, date: facts.night.date }
    }),
  }
}

/** One evening of a group as the desk sees it, laid out or not. Null without a duty. */
export async function nightForDesk(
  viewer: Viewer,
  groupId: string,
  date: Temporal.PlainDate,
): Promise<NightView | null> {
  if (!hasDesk(viewer)) return null
  const context = await readPlanContext()
  const group = context?.groups.find(({ id }) => id === groupId)
  if (context === null || group === undefined) return null
  const view = await nightViews(viewer, context, groupId, [date])
  return view(group)[0] ?? null
}
