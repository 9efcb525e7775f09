import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { audienceOf } from '@/lib/talks/policy'
import { readPlanContext } from '@/lib/nights/queries'
import { redactTalks } from './queries-redaction'
import { nightStatus, occupancyOf, toNightRecord } from '@/lib/nights/rules-status'
import type { NightFacts } from '@/lib/nights/types'
import type { TalkState } from '@/lib/talks/types'
import type { Temporal } from 'temporal-polyfill'
import { hostView, talkView } from './rules'
import { readTalk, readTalks } from './store'
import type { DeskTalk, TalkPageView } from './types'

/**
 * One talk as the viewer may know it; null when it does not exist for them, for any reason:
 * a wrong address and a withheld talk get the same answer.
 */
export async function talkForViewer(viewer: Viewer, id: string): Promise<TalkPageView | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [context, facts] = await Promise.all([readPlanContext(), readTalk(readable(), id)])
  if (context === null || facts === null) return null
  const audience = audienceOf(viewer)
  const [clean] = await redactTalks(readable(), audience, [facts], context)
  if (clean === undefined) return null
  const talk = talkView(audience, clean, context.now)
  const group = context.groups.find((one) => one.id === facts.groupId)
  if (talk === null || group === undefined) return null
  const { night } = clean
  return {
    ...context,
    group,
    talk,
    night: night && {
      id: night.id,
      date: night.date,
      times: night.times,
      ...statusOf(night, facts.state, context.now),
      happened: night.happened,
      host: hostView(audience, night, context.now),
    },
  }
}

/** Talks as the desk reads them, in the order of the ids; none for a viewer without a duty. */
export async function talksAtDesk(viewer: Viewer, ids: readonly string[]): Promise<DeskTalk[]> {
  if (audienceOf(viewer) !== 'DESK' || ids.length === 0) return []
  const [context, facts] = await Promise.all([readPlanContext(), readTalks(readable(), ids)])
  if (context === null) return []
  const clean = await redactTalks(readable(), 'DESK', facts, context)
  return ids.flatMap((id) => {
    const one = clean.find((talk) => talk.id === id)
    const talk = one === undefined ? null : talkView('DESK', one, context.now)
    const group = context.groups.find((found) => found.id === one?.groupId)
    if (talk === null || group === undefined || one?.night == null) return []
    const { date, times } = one.night
    return [{ talk, group, date, startsAt: times.startsAt }]
  })
}

function statusOf(night: NightFacts, talk: TalkState, now: Temporal.Instant) {
  const { status, checkIn } = nightStatus(toNightRecord(night, occupancyOf(talk, null)), now)
  return { status, checkIn }
}
