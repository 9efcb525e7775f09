import type { Temporal } from 'temporal-polyfill'
import { hasDesk } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { now, toInstant } from '@/lib/shared/clock'
import { toHead } from '@/lib/shared/queue-head'
import type { TalkFacts } from '@/lib/talks/types'
import { groupOf, nightViews } from './queries'
import { readPlanContext } from '@/lib/nights/queries'
import { talkView } from './rules'
import { weekStartOf } from '@/lib/nights/rules-times'
import { readLacking, readWaiting } from './store'
import { readGaps } from './store-gaps'
import type { DeskPlan, NightView, OnNight, PlanGap } from './types'

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
  const [view, waiting, lacking] = await Promise.all([
    nightViews(viewer, context, group.id, dates),
    readWaiting(readable(), group.id),
    readLacking(readable(), group.id, { now: context.now, until: hostedUntil(context.now) }),
  ])
  return {
    ...context,
    group,
    weekStart,
    weeks,
    nights: view(group),
    waiting: waiting.flatMap((talk) => talkView('DESK', talk, context.now) ?? []),
    speakerless: onNights(
      lacking.filter((one) => one.lacksSpeaker),
      context.now,
    ),
    hostless: onNights(
      lacking.filter((one) => one.lacksHost),
      context.now,
    ),
  }
}

/** Evenings that begin within so many days are to have a host. */
const HOSTED_DAYS = 7

function hostedUntil(at: Temporal.Instant): Temporal.Instant {
  return at.add({ hours: HOSTED_DAYS * 24 })
}

function onNights(
  lacking: readonly { readonly talk: TalkFacts }[],
  at: Temporal.Instant,
): OnNight[] {
  return lacking.flatMap(({ talk: facts }) => {
    const talk = talkView('DESK', facts, at)
    return talk === null || facts.night === null ? [] : { talk, date: facts.night.date }
  })
}

/** What the plan lacks, by group, as `planForDesk` lists it; null without the duty. */
export async function planGaps(viewer: Viewer): Promise<readonly PlanGap[] | null> {
  if (!canPlan(viewer)) return null
  const at = now()
  const rows = await readGaps(readable(), at, hostedUntil(at))
  return rows.map(({ gap, groupId, evenings, ...row }) => ({
    ...toHead(row),
    gap,
    groupId,
    evenings: evenings.map(({ since, startsAt }) => ({
      since: fromSeconds(since),
      startsAt: fromSeconds(startsAt),
    })),
  }))
}

function fromSeconds(seconds: number): Temporal.Instant {
  return toInstant(new Date(Math.round(seconds * 1000)))
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
