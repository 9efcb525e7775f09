import { cache } from 'react'
import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readable, transaction } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { readPlanContext } from '@/lib/nights/queries'
import { now } from '@/lib/shared/clock'
import type { QueueHead } from '@/lib/shared/queue-head'
import { readVersions, termsInForce } from '@/lib/versioned/commands'
import { BOOKING_POLICIES } from './commands-policy'
import { openDates } from './queries-open'
import * as store from './store'
import type { BookingPolicyView, BookingView, DeskBookings, OpenEvenings } from './types'

/** Late releases are shown for so many days. */
const LATE_DAYS = 90

/** Every version of the terms, and the one in force; null for who sees no settings. */
export async function bookingPolicies(viewer: Viewer): Promise<{
  readonly inForce: BookingPolicyView
  readonly versions: readonly BookingPolicyView[]
} | null> {
  return canManageCommunity(viewer) ? readVersions(BOOKING_POLICIES) : null
}

/**
 * Evenings of a group that its members may take now. For everybody who sees the plan: the page says to visitors
 * and to members of other groups by whom they are taken. Null for an unknown group.
 */
export const openEvenings = cache(
  async (viewer: Viewer, groupId: string): Promise<OpenEvenings | null> => {
    const context = await readPlanContext()
    const group = context?.groups.find(({ id }) => id === groupId)
    if (context === null || group === undefined) return null
    const outcome = await transaction((tx) => termsInForce(tx, BOOKING_POLICIES))
    if (!outcome.ok) throw new Error(`No terms of bookings: ${outcome.refusal.code}`)
    const terms = outcome.value
    const { tonight, now: at, timeZone } = context
    const closed = !group.isOpen || terms.weeksAhead === 0
    const dates = closed ? [] : await openDates(readable(), groupId, { terms, tonight, at })
    const own =
      viewer.kind === 'member'
        ? await store.countAhead(readable(), viewer.memberId, { tonight, at })
        : 0
    const barred = closed ? 'CLOSED' : own >= terms.perMember ? 'ENOUGH' : null
    return { groupId, groupName: group.name, timeZone, terms, dates, barred }
  },
)

/** How the member has the evening that the address says they took: theirs, or asked for; null where it is not so. */
export async function ownTaken(
  viewer: MemberViewer,
  date: Temporal.PlainDate,
): Promise<'BOOKED' | 'ASKED' | null> {
  return store.findTaken(readable(), viewer.memberId, { date, at: now() })
}

/** What the member asked for and has no answer to. */
export async function ownAsked(viewer: MemberViewer): Promise<readonly BookingView[]> {
  return store.listAsked(readable(), now(), viewer.memberId)
}

/**
 * The member's booking behind a planned talk that they speak on, which they can give back; null where they did not
 * book it, while it waits for a date, and for others.
 */
export async function ownBookingOf(viewer: Viewer, talkId: string): Promise<BookingView | null> {
  if (viewer.kind !== 'member') return null
  return store.findOwnBooking(readable(), { talkId, memberId: viewer.memberId })
}

/** What waits for a coordinator, and what was given back late; null without the duty. */
export async function deskBookings(viewer: Viewer): Promise<DeskBookings | null> {
  if (!canPlan(viewer)) return null
  const at = now()
  const [asked, late] = await Promise.all([
    store.listAsked(readable(), at),
    store.listLate(readable(), at.subtract({ hours: LATE_DAYS * 24 })),
  ])
  return { asked, late }
}

/** How many wait for a coordinator's yes; null without the duty. */
export async function bookingsWaiting(viewer: Viewer): Promise<QueueHead | null> {
  return canPlan(viewer) ? store.headOfAsked(readable(), now()) : null
}
