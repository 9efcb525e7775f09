import { z } from 'zod'
import { readable } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import type { Job } from '@/lib/jobs/types'
import { nightChanged } from '@/lib/nights/jobs'
import { now, toDate } from '@/lib/shared/clock'
import { applyClockToNight } from './commands-clock'
import { applyClockKind } from './schema'
import { listOpenNights } from './store-nights'

/** How far ahead a sweep queues the openings to come, in hours. */
const AHEAD = 48

/** At the minute at which the clock opens, closes or ends something. */
export const applyClockJob: Job<{ nightId: string }> = {
  ...applyClockKind,
  work: ({ nightId }) => applyClockToNight(nightId),
}

/** The plan of a night changed: what is due may be due at another time, or not at all. */
export const nightChangedJob: Job<{ nightId: string }> = {
  ...nightChanged,
  work: ({ nightId }) => applyClockToNight(nightId),
}

/** Catches up what was due while no process ran, and queues what comes next. */
export const sweepNightsJob: Job<Record<string, never>> = {
  name: 'checkins.sweep-nights',
  schema: z.object({}).strict(),
  everyMinutes: 5,
  work: sweepNights,
}

/** Also run when a worker starts: a minute missed is made good before the first page is served. */
export async function sweepNights(): Promise<void> {
  const until = toDate(now().add({ hours: AHEAD }))
  await eachApart(await listOpenNights(readable(), until), applyClockToNight)
}
