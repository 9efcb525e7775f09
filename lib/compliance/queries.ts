import type { Viewer } from '@/lib/auth/types'
import { currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { countPages } from '@/lib/shared/page'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { canWorkOnNames } from './policy'
import { misreadsIn } from './queries-misreads'
import { momentOf } from './rules-cases'
import { lastWeeks } from './rules-weeks'
import type { QueueFilter, TrendFilter } from './schema'
import { findQueue, readDue } from './store-queue'
import { readUnsent } from './store-reminders'
import { countWeeks } from './store-trend'
import type { Queue } from './types'
import type { TrendWeek } from './types-trend'

/** People on one page of the queue. All of a page can be chosen at once, and still fit an address. */
const QUEUE_SIZE = 60

/** One page of the members outside the rule in force; null for all but organisers. */
export async function nameQueue(viewer: Viewer, filter: QueueFilter): Promise<Queue | null> {
  if (!canWorkOnNames(viewer)) return null
  const moment = momentOf(now(), (await currentSettings()).timeZone)
  const found = await findQueue(readable(), moment, filter, QUEUE_SIZE)
  const misreads = await misreadsIn(viewer, found.cases)
  return { ...found, misreads, page: filter.page, pages: countPages(found.total, QUEUE_SIZE) }
}

type Due = Readonly<Record<'decide' | 'remind' | 'texts', QueueHead>>

/** Members to decide about, members to remind, and texts not marked as sent; null for all but organisers. */
export async function namesDue(viewer: Viewer): Promise<Due | null> {
  if (!canWorkOnNames(viewer)) return null
  const moment = momentOf(now(), (await currentSettings()).timeZone)
  const [due, texts] = await Promise.all([readDue(readable(), moment), readUnsent(readable())])
  return {
    decide: toHead(due.find(({ state }) => state === 'DECIDE')),
    remind: toHead(due.find(({ state }) => state === 'REMIND')),
    texts: toHead(texts),
  }
}

/** The verdicts at the end of each of the last weeks; null for all but organisers. */
export async function nameTrend(
  viewer: Viewer,
  { groupId }: TrendFilter,
): Promise<readonly TrendWeek[] | null> {
  if (!canWorkOnNames(viewer)) return null
  const weeks = lastWeeks(now(), (await currentSettings()).timeZone)
  const counts = await countWeeks(readable(), weeks, groupId)
  return weeks.map((week, at) => ({ week, counts: counts[at] ?? null }))
}
