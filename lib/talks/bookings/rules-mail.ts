import { createTranslator } from 'use-intl/core'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { BookingView } from './types'

type Facts = {
  readonly to: string
  readonly community: string
  readonly booking: Pick<BookingView, 'date' | 'topic' | 'groupName'>
  readonly reason: string
}

/** To a member: what a coordinator said to the evening they asked for. Pure. */
export function bookingMail(
  locale: Locale,
  kind: 'CONFIRMED' | 'DECLINED',
  { to, community, booking, reason }: Facts,
): OutgoingMail {
  const { topic, groupName: group } = booking
  const said = { topic, group, community, day: dayAndWeekday(locale, booking.date) }
  return kind === 'CONFIRMED'
    ? letter(locale, BOOKING_MAILS.CONFIRMED, to, said)
    : letter(locale, BOOKING_MAILS.DECLINED, to, { ...said, reason })
}

export const BOOKING_MAILS = {
  CONFIRMED: mailForm({
    kind: 'booking-confirmed',
    variables: ['day', 'topic', 'group', 'community'],
    required: ['day', 'topic'],
    mayBeAbsent: [],
    words(locale, { day, topic, group, community }) {
      const t = words(locale)
      return {
        subject: t('subject.CONFIRMED', { day, community }),
        lines: [t('CONFIRMED', { day, topic, group }), t('next.CONFIRMED')],
      }
    },
  }),
  DECLINED: mailForm({
    kind: 'booking-declined',
    variables: ['day', 'topic', 'group', 'community', 'reason'],
    required: ['day', 'reason'],
    mayBeAbsent: [],
    words(locale, { day, topic, group, community, reason }) {
      const t = words(locale)
      return {
        subject: t('subject.DECLINED', { day, community }),
        lines: [t('DECLINED', { day, topic, group }), t('reason', { reason }), t('next.DECLINED')],
      }
    },
  }),
}

function words(locale: Locale) {
  return createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'speakers.bookings.mail',
  })
}
