import type { Temporal } from 'temporal-polyfill'
import { createTranslator } from 'use-intl/core'
import { dayAndClock } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { insideTitle } from '@/lib/i18n/quotes'

/** What a coordinator sends a speaker in the chat who has not said that they come, in the community's language. Pure. */
export function confirmText(
  locale: Locale,
  { name, topic, startsAt }: Unconfirmed,
  timeZone: string,
): string {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: 'speakers.unconfirmed',
  })
  const when = dayAndClock(locale, startsAt, timeZone)
  return t('paste', { name, topic: insideTitle(locale, topic), when })
}

type Unconfirmed = {
  readonly name: string
  readonly topic: string
  readonly startsAt: Temporal.Instant
}
