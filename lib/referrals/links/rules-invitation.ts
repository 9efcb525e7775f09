import type { Temporal } from 'temporal-polyfill'
import { dayWithZone } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { pastedForm } from '@/lib/texts/rules-pasted'

/** The day until which a link can be used, in words: what the referrer sends and the page it opens both say it. */
export function lastDay(locale: Locale, expiresAt: Temporal.Instant, timeZone: string): string {
  return dayWithZone(locale, expiresAt.toZonedDateTimeISO(timeZone).toPlainDate(), timeZone)
}

/** The text that a referrer sends, in the community's language. Plain: a chat program shows no markup. */
export const REFERRAL_TEXT = pastedForm({
  kind: 'REFERRAL',
  variables: ['name', 'referrer', 'community', 'until', 'nickname', 'link'],
  required: ['until', 'link'],
  mayBeAbsent: [],
})
