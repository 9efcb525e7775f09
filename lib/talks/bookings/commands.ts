import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { Actor, MemberViewer } from '@/lib/auth/types'
import { readCommunity } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { zoneOfPlan } from '@/lib/nights/queries'
import { eveningOf, timesOn } from '@/lib/nights/rules-times'
import { lockPlan } from '@/lib/nights/store'
import { termsFor } from '@/lib/nights/templates/queries'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { insertHold, dropHoldsOf } from '@/lib/talks/holds/store'
import { callOff } from '@/lib/talks/plan/commands-cancel'
import { lockTalkAndNight } from '@/lib/talks/plan/commands-context'
import { placeTalk } from '@/lib/talks/plan/commands-place'
import { decideCancel } from '@/lib/talks/plan/rules'
import { termsInForce } from '@/lib/versioned/commands'
import { BOOKING_POLICIES } from './commands-policy'
import { openDates } from './queries-open'
import { decideBooking, isLateRelease } from './rules'
import type { BookInput, ReleaseInput } from './schema'
import * as store from './store'
import type { BookingView } from './types'

/**
 * A member takes an open evening of their own group: at once, or it is kept for them until a coordinator says
 * yes or no. Of two who take the same one, one gets it and the other is offered the nearest.
 * Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, GROUP_CLOSED, BOOKING_CLOSED, BOOKED_ENOUGH {count}, BOOKING_TOO_SOON {days},
 * BOOKING_TOO_FAR {weeks}, NIGHT_GONE {date, nearest}, NONE_OPEN {date}.
 */
export async function bookNight(
  actor: Actor,
  input: BookInput,
): Promise<Outcome<{ readonly bookingId: string; readonly talkId: string | null }>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.bookByMember, actor.memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const { groupId, memberId } = actor
    if (!(await lockPlan(tx, groupId))) reject('GROUP_UNKNOWN')
    await requireOpenGroup(tx, groupId)
    const { date, ...words } = input
    const at = now()
    const zone = await zoneOfPlan(tx)
    const tonight = eveningOf(at, zone)
    const terms = await termsInForce(tx, BOOKING_POLICIES, at)
    const open = await openDates(tx, groupId, { terms, tonight, at })
    const own = await store.countAhead(tx, memberId, { tonight, at })
    unwrap(decideBooking({ terms, date, tonight, open, own }))
    const booking = { ...words, groupId, memberId, date, at }
    if (terms.atOnce) {
      const talkId = await placeBooked(tx, actor, booking)
      const bookingId = await store.insertBooking(tx, { ...booking, state: 'BOOKED', talkId })
      await recordBooking(tx, actor, 'booking.made', bookingId, date.toString())
      return { bookingId, talkId }
    }
    const bookingId = await store.insertBooking(tx, { ...booking, state: 'ASKED', talkId: null })
    const { clocks } = await termsFor(tx, groupId, date)
    const until = timesOn(date, clocks, zone).startsAt
    await insertHold(tx, { groupId, date, until, bookingId })
    await recordBooking(tx, actor, 'booking.asked', bookingId, date.toString())
    return { bookingId, talkId: null }
  })
}

/** Closing a group waits for its plan: what is read while that is held stays so. */
export async function requireOpenGroup(tx: Tx, groupId: string): Promise<void> {
  const group = (await readCommunity(tx))?.groups.find(({ id }) => id === groupId)
  if (group?.isOpen !== true) reject('GROUP_CLOSED')
}

/** Puts the talk of a booking on its evening. A step of a command that holds the group's plan. */
export async function placeBooked(
  tx: Tx,
  actor: Actor,
  booking: Pick<BookingView, 'groupId' | 'memberId' | 'date' | 'topic' | 'summary' | 'background'>,
): Promise<string> {
  const { memberId, ...place } = booking
  const visibility = (await readCommunity(tx))?.talkVisibility ?? 'MEMBERS'
  const { talkId } = await placeTalk(tx, actor, {
    groupId: place.groupId,
    date: place.date,
    topic: place.topic,
    summary: place.summary,
    background: place.background,
    clocks: null,
    speakerId: memberId,
    mode: 'LIVE',
    visibility,
    origin: 'BOOKING',
    speakerWords: true,
  })
  return talkId
}

/**
 * A member gives back what they took or asked for: the evening is open again. Later than the terms allow it
 * counts as late. Refusals: SIGN_IN_FIRST, BOOKING_UNKNOWN, and those of calling a talk off.
 */
export async function releaseBooking(
  actor: Actor,
  { bookingId, reason }: ReleaseInput,
): Promise<Outcome<{ readonly late: boolean }>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const booking = await lockBooking(tx, bookingId)
    if (booking?.memberId !== actor.memberId) reject('BOOKING_UNKNOWN')
    const late = await giveBack(tx, actor, booking, reason)
    const action = late ? 'booking.released-late' : 'booking.released'
    await recordBooking(tx, actor, action, bookingId, booking.date.toString())
    return { late }
  })
}

async function giveBack(
  tx: Tx,
  actor: MemberViewer,
  booking: BookingView,
  reason: string | null,
): Promise<boolean> {
  const at = now()
  const end = { at, byId: actor.memberId, reason }
  if (booking.state === 'ASKED') {
    await dropHoldsOf(tx, { bookingId: booking.id })
    await store.moveBooking(tx, booking.id, 'ASKED', { ...end, state: 'RELEASED' })
    return false
  }
  if (booking.state !== 'BOOKED' || booking.talkId === null) reject('BOOKING_UNKNOWN')
  const { talk, night } = await lockTalkAndNight(tx, booking.talkId)
  if (talk.speakerId !== actor.memberId) reject('BOOKING_UNKNOWN')
  unwrap(decideCancel({ ...talk, night }))
  const stands = night ?? reject('TALK_UNKNOWN')
  const terms = await termsInForce(tx, BOOKING_POLICIES, at)
  const late = isLateRelease(stands.times.startsAt, at, terms)
  await callOff(tx, actor, { talkId: talk.id, night: stands, kind: 'CANCELLED', reason })
  const state = late ? 'RELEASED_LATE' : 'RELEASED'
  await store.moveBooking(tx, booking.id, 'BOOKED', { ...end, state })
  return late
}

/** A booking as it stands under its group's plan, which is held from here on. */
export async function lockBooking(tx: Tx, bookingId: string): Promise<BookingView | null> {
  const found = await store.findBooking(tx, bookingId)
  if (found === null || !(await lockPlan(tx, found.groupId))) return null
  return store.findBooking(tx, bookingId)
}

export async function recordBooking(
  tx: Tx,
  actor: Actor,
  action:
    | 'booking.made'
    | 'booking.asked'
    | 'booking.confirmed'
    | 'booking.declined'
    | 'booking.released'
    | 'booking.released-late',
  subjectId: string,
  date: string,
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'booking', subjectId, facts: { date } })
}
