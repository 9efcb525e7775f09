import { canMakeLink } from '@/lib/auth/links/policy'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { mailReachesPeople, sendsMail } from '@/lib/mail/transport'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { countPages, pageRange } from '@/lib/shared/page'
import { canMoveIn } from './policy'
import { deliveryOf } from './rules'
import type { NotInFilter } from './schema'
import { readInvitees } from './store'
import * as store from './store-progress'
import type {
  BatchView,
  Delivery,
  FirstWay,
  GroupProgress,
  InvitationWay,
  InvitingDesk,
  NotIn,
  NotInPage,
} from './types'

const PAGE_SIZE = 50
const BATCHES = 10

/** How far each group is, by the groups' ids; null for who may not see it. */
export async function progressByGroup(
  viewer: Viewer,
): Promise<ReadonlyMap<string, Omit<GroupProgress, 'id' | 'name'>> | null> {
  if (!canMoveIn(viewer)) return null
  const rows = await store.countWays(readable())
  const groups = new Map<string, { members: number; inside: number; ways: Map<FirstWay, number> }>()
  for (const { groupId, inside, via, count } of rows) {
    const group = groups.get(groupId) ?? {
      members: 0,
      inside: 0,
      ways: new Map<FirstWay, number>(),
    }
    group.members += count
    if (inside) {
      group.inside += count
      const way = via ?? 'UNKNOWN'
      group.ways.set(way, (group.ways.get(way) ?? 0) + count)
    }
    groups.set(groupId, group)
  }
  return groups
}

/** What a page of invitations by one way shows; null for who may not see it. */
export async function invitingDesk(
  viewer: Viewer,
  way: Exclude<InvitationWay, 'HAND'>,
): Promise<InvitingDesk | null> {
  if (!canMoveIn(viewer)) return null
  const db = readable()
  const at = toDate(now())
  const asked = { groupId: null, mailOnly: way === 'MAIL', now: at }
  const [rows, everyone, fresh, counts] = await Promise.all([
    store.listBatches(db, { ways: [way], take: BATCHES, now: at }),
    readInvitees(db, { ...asked, again: true }),
    readInvitees(db, { ...asked, again: false }),
    store.countNotIn(db, ''),
  ])
  const deliveries = await store.countDeliveries(
    db,
    rows.map(({ id }) => id),
  )
  const may = (all: typeof everyone) =>
    way === 'MAIL' ? all.length : all.filter((one) => canMakeLink(viewer, one)).length
  return {
    batches: rows.map((row) => batchOf(row, deliveries)),
    hasMail: mailReachesPeople(),
    ready: may(fresh),
    invited: may(everyone) - may(fresh),
    noAddress: counts.noAddress,
  }
}

/** The members of one view who never came in; null for who may not see them. */
export async function notIn(viewer: Viewer, filter: NotInFilter): Promise<NotInPage | null> {
  if (!canMoveIn(viewer)) return null
  const db = readable()
  const at = toDate(now())
  const [counts, rows, uninvited] = await Promise.all([
    store.countNotIn(db, filter.group),
    store.listNotIn(db, filter, { ...pageRange(filter.page, PAGE_SIZE), now: at }),
    store.listNotIn(db, { ...filter, view: 'uninvited' }, { skip: 0, take: PAGE_SIZE, now: at }),
  ])
  return {
    rows: rows.map((row) => notInOf(row, viewer)),
    page: filter.page,
    pages: countPages(counts[filter.view], PAGE_SIZE),
    counts,
    next: uninvited.map((row) => notInOf(row, viewer)).find(({ mayHand }) => mayHand) ?? null,
  }
}

function batchOf(row: store.BatchRow, deliveries: readonly store.DeliveryCount[]): BatchView {
  const counted = new Map<Delivery, number>()
  for (const one of deliveries.filter(({ batchId }) => batchId === row.id)) {
    const delivery = deliveryIn(one)
    counted.set(delivery, (counted.get(delivery) ?? 0) + one.count)
  }
  return {
    ...row,
    createdAt: toInstant(row.createdAt),
    endedAt: row.endedAt === null ? null : toInstant(row.endedAt),
    deliveries: counted,
  }
}

function notInOf(row: store.NotInRow, viewer: Viewer): NotIn {
  const { memberId, nickname, group, hasAddress, roles, way, at, opensUntil } = row
  return {
    memberId,
    nickname,
    group,
    hasAddress,
    mayHand: canMakeLink(viewer, { roles }),
    invited:
      way === null || at === null
        ? null
        : {
            way,
            at: toInstant(at),
            delivery: deliveryIn(row),
            opensUntil: opensUntil === null ? null : toInstant(opensUntil),
          },
  }
}

function deliveryIn({
  state,
  hasMail,
  sent,
  error,
}: Pick<store.DeliveryCount, 'state' | 'hasMail' | 'sent' | 'error'>): Delivery {
  return deliveryOf({ state, mail: hasMail ? { sent, error } : null, sends: sendsMail() })
}
