import { z } from 'zod'
import { hashToken } from '@/lib/auth/tokens'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { canRefer } from '@/lib/referrals/policy'
import type { OwnListFilter } from '@/lib/referrals/schema'
import { countPages, pageRange } from '@/lib/shared/page'
import * as store from './store'
import type { OwnReferral, OwnReferrals } from './types'

const PAGE = 20

/** The viewer's own referrals; null for a viewer who is no member. */
export async function ownReferrals(
  viewer: Viewer,
  { show, page }: OwnListFilter,
): Promise<OwnReferrals | null> {
  if (!canRefer(viewer)) return null
  const range = { ...pageRange(page, PAGE), now: now() }
  const found = await store.listOwn(readable(), { referrerId: viewer.memberId, show }, range)
  return { ...found, page, pages: countPages(found.total, PAGE) }
}

/** The viewer's own referrals of which something is to come; none for a viewer who is no member. */
export async function ownWaitingReferrals(viewer: Viewer): Promise<OwnReferral[]> {
  return canRefer(viewer) ? store.listWaiting(readable(), viewer.memberId, now()) : []
}

/** One of the viewer's own referrals; null for another's, which does not exist for them. */
export async function ownReferral(viewer: Viewer, id: string): Promise<OwnReferral | null> {
  if (!canRefer(viewer) || !z.uuid().safeParse(id).success) return null
  return store.findOwn(readable(), { referrerId: viewer.memberId, id }, now())
}

/** Whether this is the token of the link with which the viewer's referral can be used now. */
export async function isFreshLink(viewer: Viewer, id: string, token: string): Promise<boolean> {
  const own = await ownReferral(viewer, id)
  if (own?.state !== 'OPEN') return false
  return store.isLinkOf(readable(), id, hashToken(token))
}
