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
import { readTalk } from './store'
import type { TalkPageView } from './types'

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

function statusOf(night: NightFacts, talk: TalkState, now: Temporal.Instant) {
  const { status, checkIn } = nightStatus(toNightRecord(night, occupancyOf(talk, null)), now)
  return { status, checkIn }
}
