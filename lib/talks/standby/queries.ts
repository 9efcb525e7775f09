import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable, type Tx } from '@/lib/db/transaction'
import { leavesCovering } from '@/lib/members/status/queries-leave'
import { canPlan } from '@/lib/nights/policy'
import { planDay, readPlanContext } from '@/lib/nights/queries'
import { wordsOf } from '@/lib/search/query'
import { now } from '@/lib/shared/clock'
import { pageOf } from '@/lib/shared/page'
import { holdsWords } from '@/lib/talks/offers/rules'
import { listOpenOffers } from '@/lib/talks/offers/store'
import { inFairOrder, NEAR_DAYS, standbyOut } from './rules'
import * as store from './store'
import type { Gap, OwnStandby, StandbyFilter, StandbyList, StandbyMember } from './types'

const PAGE_SIZE = 20
/** More than a community of hundreds ever has; each is folded for the comparison. */
const LOOKED_AT = 2000

/** With what the member's own page begins; null on a new database. */
export async function ownStandby(viewer: MemberViewer): Promise<OwnStandby | null> {
  const context = await readPlanContext()
  if (context === null) return null
  const { memberId, groupId: homeId } = viewer
  const [standby, offers] = await Promise.all([
    store.findStandby(readable(), memberId),
    listOpenOffers(readable(), memberId),
  ])
  const groups = context.groups.filter(({ isOpen }) => isOpen)
  const today = context.now.toZonedDateTimeISO(context.timeZone).toPlainDate()
  return { standby, groups, homeId, offers, today }
}

/** Whether the member said that they could fill a gap. */
export async function isOnStandby(viewer: MemberViewer): Promise<boolean> {
  return (await store.findStandby(readable(), viewer.memberId)) !== null
}

/** Who is on standby, in the fair order, as the filter asks for it; null without the duty. */
export async function standbyList(
  viewer: Viewer,
  filter: StandbyFilter,
): Promise<StandbyList | null> {
  if (!canPlan(viewer)) return null
  const { today, timeZone } = await planDay()
  const words = wordsOf(filter.query)
  const all = await standbyInOrder(readable(), { gap: null, today })
  const found = all
    .filter(({ groupIds }) => filter.group === '' || groupIds.includes(filter.group))
    .filter(({ out }) => (out !== null) === (filter.out === 'yes'))
    .filter((member) => holdsWords(member, words))
  const { rows: members, ...page } = pageOf(found, filter.page, PAGE_SIZE)
  return { members, total: found.length, ...page, timeZone }
}

/** Everyone on standby in the fair order, each with why they are left out; also a step of a command. */
export async function standbyInOrder(
  db: Tx,
  { gap, today }: { readonly gap: Gap | null; readonly today: Temporal.PlainDate },
): Promise<StandbyMember[]> {
  const day = gap?.date ?? today
  const [from, to] = [day.subtract({ days: NEAR_DAYS }), day.add({ days: NEAR_DAYS })]
  // One after the other: a transaction has one connection.
  const rows = await store.listStandby(db, { gap, from, to, at: now(), take: LOOKED_AT })
  const ids = rows.map(({ memberId }) => memberId)
  const found = ids.length === 0 ? new Map() : await leavesCovering(db, day, ids)
  const leaves = new Map([...found].map(([id, { until }]) => [id, until]))
  return rows
    .map((row) => ({ ...row, out: standbyOut(row, { gap, today, leaves }) }))
    .toSorted(inFairOrder)
}
