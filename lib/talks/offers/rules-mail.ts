import { createTranslator } from 'use-intl/core'
import { dayOf } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { mailForm } from '@/lib/mail/rules-kinds'
import { letter } from '@/lib/mail/rules-letter'
import type { OutgoingMail } from '@/lib/mail/types'
import type { Offer } from './types'

/** To a member: their offer was not planned, with a coordinator's thanks. Pure. */
export function thanksMail(
  locale: Locale,
  facts: {
    readonly to: string
    readonly community: string
    readonly topic: string
    readonly note: string
  },
): OutgoingMail {
  const { to, ...said } = facts
  return letter(locale, OFFER_THANKS_MAIL, to, said)
}

/** Listed in one mail; the rest is counted. */
const LISTED = 20

/** To who plans: what members could speak about, and has waited long. Pure. */
export function waitingOffersMail(
  locale: Locale,
  facts: {
    readonly to: string
    readonly community: string
    readonly timeZone: string
    readonly link: string
    readonly offers: readonly Offer[]
  },
): OutgoingMail {
  const { to, community, timeZone, link, offers } = facts
  const t = translator(locale)
  const lines = offers.slice(0, LISTED).map(({ topic, displayName: name, offeredAt }) => {
    const since = dayOf(locale, offeredAt, timeZone)
    return t('line', { topic, name, since })
  })
  const number = t('number', { count: offers.length })
  return letter(locale, WAITING_OFFERS_MAIL, to, {
    community,
    number,
    list: lines.join('\n'),
    link,
  })
}

export const OFFER_THANKS_MAIL = mailForm({
  kind: 'offer-thanks',
  variables: ['community', 'topic', 'note'],
  required: ['note'],
  mayBeAbsent: [],
  words(locale, { topic, note, community }) {
    const t = translator(locale)
    return {
      subject: t('thanksSubject', { topic, community }),
      lines: [t('thanks', { topic }), note],
    }
  },
})

export const WAITING_OFFERS_MAIL = mailForm({
  kind: 'offers-wait',
  variables: ['community', 'number', 'list', 'link'],
  required: ['list', 'link'],
  mayBeAbsent: [],
  words(locale, { number, list, community }) {
    const t = translator(locale)
    return {
      subject: t('waitSubject', { number, community }),
      lines: [t('wait', { number }), list],
      button: t('look'),
    }
  },
})

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'offers.mail' })
}
