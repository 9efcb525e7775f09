import { createTranslator } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { dayWithZone } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

type Invitation = {
  readonly name: string
  readonly showAs: string
  readonly community: string
  readonly nickname: string
  /** See `lastDay`. */
  readonly until: string
  readonly link: string
}

/** The day until which a link can be used, in words: what the referrer sends and the page it opens both say it. */
export function lastDay(locale: Locale, expiresAt: Temporal.Instant, timeZone: string): string {
  return dayWithZone(locale, expiresAt.toZonedDateTimeISO(timeZone).toPlainDate(), timeZone)
}

/** The text that a referrer sends, in the community's language. Plain: a chat program shows no markup. */
export function invitationText(locale: Locale, invitation: Invitation): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'referrals' })
  return t('text', invitation).trim()
}
