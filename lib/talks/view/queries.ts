import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { audienceOf } from '@/lib/talks/policy'
import type { Audience } from '@/lib/talks/types'
import { keptOn, listKept } from '@/lib/talks/holds/store'
import { layOut } from './rules-layout'
import { isPlanHidden } from './rules-sight'
import { datesOfWeek, weekStartOf } from '@/lib/nights/rules-times'
import { dayFacts } from '@/lib/nights/holidays/queries'
import { listTemplates } from '@/lib/nights/templates/store'
import { readPlanContext } from '@/lib/nights/queries'
import { redactDays, redactEvenings, redactTalks } from './queries-redaction'
import { readEvenings, readDeparted } from './store'
import type { ComingView, NightView, TonightOfGroups, TonightView, WeekView } from './types'
import type { GroupOnPlan, GroupView, PlanContext } from '@/lib/nights/types'

/**
 * The evening that is on now. Without a group: the viewer's own, or the first with a talk tonight.
 * Null for a group that does not exist, and before the community does.
 */
export async function tonight(viewer: Viewer, groupId?: string): Promise<TonightView | null> {
  const context = await readPlanContext()
  if (context === null) return null
  const date = context.tonight
  const view = await nightViews(viewer, context, null, [date])
  const nights = context.groups.map((group) => ({ group, night: view(group)[0] ?? null }))
  const chosen = choose(viewer, nights, groupId)
  return chosen === undefined
    ? null
    : { ...context, groups: offered(context, chosen.group), ...chosen }
}

/** Tonight in each group, where a talk stands that the viewer may know of; null before the community is. */
export async function tonightOfGroups(viewer: Viewer): Promise<TonightOfGroups | null> {
  const context = await readPlanContext()
  if (context === null) return null
  const { timeZone, tonight: date, now } = context
  const view = await nightViews(viewer, context, null, [date])
  const evenings = context.groups.flatMap((group) => {
    const night = view(group)[0]
    return night?.talk == null ? [] : [{ group, night }]
  })
  return { timeZone, tonight: date, now, evenings }
}

/** The `count` evenings after tonight, the empty and the cancelled among them. */
export async function coming(
  viewer: Viewer,
  count: number,
  groupId?: string,
): Promise<ComingView | null> {
  const context = await readPlanContext()
  const group = context === null ? undefined : groupOf(viewer, context, groupId)
  if (context === null || group === undefined) return null
  // Enough for a group with one evening a week.
  const dates = Array.from({ length: count * 7 }, (_, day) =>
    context.tonight.add({ days: day + 1 }),
  )
  const view = await nightViews(viewer, context, group.id, dates)
  return { ...context, groups: offered(context, group), group, nights: view(group).slice(0, count) }
}

/** Evenings looked through for the next talk: three weeks of the usual five nights. */
const LOOKED_AHEAD = 15

/** The next evening of the viewer's group with a talk that they may know of; null where none is planned soon. */
export async function nextTalk(viewer: Viewer): Promise<NightView | null> {
  const ahead = await coming(viewer, LOOKED_AHEAD)
  return ahead?.nights.find(({ talk }) => talk !== null) ?? null
}

/** The evenings of the week that the date lies in, in every state. */
export async function week(
  viewer: Viewer,
  date: Temporal.PlainDate | null,
  groupId?: string,
): Promise<WeekView | null> {
  const context = await readPlanContext()
  const group = context === null ? undefined : groupOf(viewer, context, groupId)
  if (context === null || group === undefined) return null
  const weekStart = weekStartOf(date ?? context.tonight)
  const view = await nightViews(viewer, context, group.id, datesOfWeek(weekStart))
  return { ...context, groups: offered(context, group), group, weekStart, nights: view(group) }
}

/** Whether the community keeps its evenings from the viewer: what is empty then says so. */
export async function isPlanHiddenFrom(viewer: Viewer): Promise<boolean> {
  const context = await readPlanContext()
  return context !== null && isPlanHidden(audienceOf(viewer), context.visitors)
}

/** The group asked for; else the viewer's own; else the first. Undefined when asked for in vain. */
export function groupOf(
  viewer: Viewer,
  context: PlanContext,
  groupId?: string,
): GroupOnPlan | undefined {
  const wanted =
    groupId ??
    (viewer.kind === 'member' ? viewer.groupId : context.groups.find(({ isOpen }) => isOpen)?.id)
  return context.groups.find(({ id }) => id === wanted)
}

/** The groups to choose from: those that are open, and the one that is shown. */
function offered(context: PlanContext, shown: GroupView): readonly GroupOnPlan[] {
  return context.groups.filter(({ id, isOpen }) => isOpen || id === shown.id)
}

/**
 * Reads the dates once for all groups or one, and gives the views group by group: as the viewer may know them,
 * or as less: what is passed on is made for those who will read it.
 */
export async function nightViews(
  viewer: Viewer,
  context: PlanContext,
  groupId: string | null,
  dates: readonly Temporal.PlainDate[],
  audience: Audience = audienceOf(viewer),
): Promise<(group: GroupOnPlan) => NightView[]> {
  const from = dates[0]
  const to = dates.at(-1)
  if (from === undefined || to === undefined) return () => []
  const { now, timeZone, visitors } = context
  const db = readable()
  if (isPlanHidden(audience, visitors)) return () => []
  const [found, gone, templates, known, kept] = await Promise.all([
    readEvenings(db, groupId, from, to),
    readDeparted(db, groupId, from, to),
    listTemplates(db, groupId),
    dayFacts(db, context.country, from, to),
    // Of evenings past nothing waits for an answer any more.
    Temporal.PlainDate.compare(to, context.tonight) >= 0
      ? listKept(db, groupId, { from, to, at: now })
      : new Set<string>(),
  ])
  const days = await redactDays(db, audience, known)
  const evenings = await redactEvenings(db, audience, found, context)
  const departed = await redactTalks(db, audience, gone, context)
  return ({ id, isOpen }) =>
    layOut(dates, {
      groupId: id,
      isOpen,
      isKept: (date) => kept.has(keptOn(id, date)),
      templates: templates.filter((one) => one.groupId === id),
      days,
      timeZone,
      now,
      audience,
      evenings: evenings.filter(({ night }) => night.groupId === id),
      departed: departed.filter((talk) => talk.groupId === id),
    })
}

type GroupNight = { readonly group: GroupView; readonly night: NightView | null }

function choose(
  viewer: Viewer,
  nights: readonly GroupNight[],
  groupId: string | undefined,
): GroupNight | undefined {
  if (groupId !== undefined) return nights.find(({ group }) => group.id === groupId)
  const own = viewer.kind === 'member' ? viewer.groupId : undefined
  return (
    nights.find(({ group }) => group.id === own) ??
    nights.find(({ night }) => night?.talk != null) ??
    nights[0]
  )
}
