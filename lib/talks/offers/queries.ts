import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { countPages, pageRange } from '@/lib/shared/page'
import * as store from './store'
import type { Offer, OfferPage } from './types'

const PAGE_SIZE = 6

/** Open offers, of one group or of all, the latest first; null without the duty. */
export async function talkOffers(
  viewer: Viewer,
  { page, groupId = null }: { readonly page: number; readonly groupId?: string | null },
): Promise<OfferPage | null> {
  if (!canPlan(viewer)) return null
  const { rows, total } = await store.listOffers(readable(), {
    ...pageRange(page, PAGE_SIZE),
    groupId,
  })
  return { offers: rows, total, page, pages: countPages(total, PAGE_SIZE) }
}

/** One open offer, to plan it; null without the duty, and when it is planned or gone. */
export async function talkOffer(viewer: Viewer, id: string): Promise<Offer | null> {
  if (!canPlan(viewer) || !z.uuid().safeParse(id).success) return null
  return store.findOffer(readable(), id)
}
