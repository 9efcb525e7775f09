import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'

export type Facts = Readonly<Record<string, string | number>>
export type Words = (key: string, facts?: Facts) => string

/**
 * The app's own sentences, by the whole key. What a test looks for changes with the wording; a key
 * that is not there fails the test instead of being looked for.
 */
export function wordsIn(locale: Locale): Words {
  const translate = createTranslator({
    locale,
    messages: messagesOf(locale),
    onError: (cause) => {
      throw cause
    },
  }) as unknown as Words
  return (key, facts) => translate(key, facts)
}
