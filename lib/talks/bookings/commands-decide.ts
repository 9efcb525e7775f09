import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { canPlan } from '@/lib/nights/policy'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { dropHoldsOf } from '@/lib/talks/holds/store'
import { findActive } from '@/lib/talks/store'
import { findMailbox } from '@/lib/members/store-person'
import { lockBooking, placeBooked, recordBooking } from './commands'
import { bookingMail } from './rules-mail'
import type { DeclineInput } from './schema'
import { moveBooking } from './store'
import type { BookingView } from './types'

/**
 * A coordinator's yes to an evening that a member asked for: it is theirs, and they are mailed.
 * Refusals: NOT_ALLOWED, BOOKING_UNKNOWN, BOOKING_DECIDED, SPEAKER_UNKNOWN, GROUP_CLOSED, and those of planning
 * a talk.
 */
export async function confirmBooking(
  actor: Actor,
  { bookingId }: { readonly bookingId: string },
): Promise<Outcome<{ readonly talkId: string }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const booking = await lockAsked(tx, bookingId)
    if (!(await findActive(tx, [booking.memberId])).has(booking.memberId)) reject('SPEAKER_UNKNOWN')
    await dropHoldsOf(tx, { bookingId })
    const talkId = await placeBooked(tx, actor, booking)
    const end = { state: 'BOOKED', at: now(), byId: actorId(actor), talkId } as const
    await moveBooking(tx, bookingId, 'ASKED', end)
    await recordBooking(tx, actor, 'booking.confirmed', bookingId, booking.date.toString())
    await mailMember(tx, booking, 'CONFIRMED', '')
    return { talkId }
  })
}

/** A coordinator's no, with the reason: the evening is open again, and the member is mailed. */
export async function declineBooking(
  actor: Actor,
  { bookingId, reason }: DeclineInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const booking = await lockAsked(tx, bookingId)
    await dropHoldsOf(tx, { bookingId })
    const end = { state: 'DECLINED', at: now(), byId: actorId(actor), reason } as const
    await moveBooking(tx, bookingId, 'ASKED', end)
    await recordBooking(tx, actor, 'booking.declined', bookingId, booking.date.toString())
    await mailMember(tx, booking, 'DECLINED', reason)
    return undefined
  })
}

async function lockAsked(tx: Tx, bookingId: string): Promise<BookingView> {
  const booking = (await lockBooking(tx, bookingId)) ?? reject('BOOKING_UNKNOWN')
  return booking.state === 'ASKED' ? booking : reject('BOOKING_DECIDED')
}

async function mailMember(
  tx: Tx,
  booking: BookingView,
  kind: 'CONFIRMED' | 'DECLINED',
  reason: string,
): Promise<void> {
  const member = await findMailbox(tx, booking.memberId)
  if (member === null) return
  const { name: community, locale: preferred } = await readSettings(tx)
  const locale = isLocale(member.locale) ? member.locale : preferred
  await queueMail(tx, bookingMail(locale, kind, { to: member.email, community, booking, reason }))
}
