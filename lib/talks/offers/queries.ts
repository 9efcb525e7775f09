import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { planZone } from '@/lib/nights/queries'
import { wordsOf } from '@/lib/search/query'
import { now } from '@/lib/shared/clock'
import { pageOf } from '@/lib/shared/page'
import { holdsWords, inOrder, isOld } from './rules'
import * as store from './store'
import type { Offer, OfferFilter, OfferPool } from './types'

const PAGE_SIZE = 20
/** More than a community of hundreds ever offers; each is folded for the comparison. */
const LOOKED_AT = 2000

/** What members could speak about, as the filter asks for it; null without the duty. */
export async function offerPool(viewer: Viewer, filter: OfferFilter): Promise<OfferPool | null> {
  if (!canPlan(viewer)) return null
  const [rows, timeZone] = await Promise.all([
    store.listPool(readable(), {
      groupId: z.uuid().safeParse(filter.group).success ? filter.group : null,
      source: filter.source === '' ? null : filter.source,
      closed: filter.closed === 'yes',
      take: LOOKED_AT,
    }),
    planZone(),
  ])
  const at = now()
  const words = wordsOf(filter.query)
  const found = rows
    .map((row) => ({ ...row, isOld: isOld(row, at) }))
    .filter((row) => holdsWords(row, words))
    .toSorted(inOrder(filter.sort))
  const { rows: offers, ...page } = pageOf(found, filter.page, PAGE_SIZE)
  return { offers, total: found.length, ...page, timeZone }
}

/** How many offers of a group are open; null without the duty. */
export async function countOffers(viewer: Viewer, groupId: string): Promise<number | null> {
  return canPlan(viewer) ? store.countOpen(readable(), groupId) : null
}

/** One open offer, to plan it; null without the duty, and when it is planned or gone. */
export async function talkOffer(viewer: Viewer, id: string): Promise<Offer | null> {
  if (!canPlan(viewer) || !z.uuid().safeParse(id).success) return null
  return store.findOffer(readable(), id)
}
