import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { ownDisputes } from '@/lib/checkins/corrections/queries'
import { readable } from '@/lib/db/transaction'
import { planDay } from '@/lib/nights/queries'
import { now, toDate } from '@/lib/shared/clock'
import { chosenMonth, countOwn, monthsOf, yearsSince } from './rules'
import type { OwnYearFilter } from './schema'
import * as store from './store'
import type { OwnYear } from './types'

/** The viewer's own evenings of a year, this one unless another is asked for; null for all but members. */
export async function ownYear(
  viewer: Viewer,
  { year, month }: OwnYearFilter,
): Promise<OwnYear | null> {
  if (viewer.kind !== 'member') return null
  const { memberId } = viewer
  const { today: tonight, timeZone } = await planDay()
  const db = readable()
  const first = (await store.firstYear(db, memberId)) ?? tonight.year
  const years = yearsSince(first, tonight.year)
  const asked = month?.year ?? year ?? tonight.year
  const shown = years.includes(asked) ? asked : tonight.year
  const from = Temporal.PlainDate.from({ year: shown, month: 1, day: 1 })
  const span = {
    memberId,
    from,
    to: from.with({ month: 12, day: 31 }),
    at: toDate(now()),
    timeZone,
  }
  const [evenings, disputes] = await Promise.all([
    store.listOwnEvenings(db, span),
    ownDisputes(viewer),
  ])
  const months = monthsOf(shown, tonight, evenings)
  return {
    year: shown,
    years,
    months,
    counts: countOwn(evenings),
    chosen: chosenMonth(months, month),
    disputes: new Map(disputes.map((dispute) => [dispute.nightId, dispute])),
  }
}
