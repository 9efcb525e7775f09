import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { refusalSentence, type RefusalTranslator } from '@/lib/i18n/refusal'
import type { Refusal } from '@/lib/shared/outcome'

/** The words of the command line, in the language of the terminal. */
export type Words = {
  readonly say: (key: string, facts?: Readonly<Record<string, string | number>>) => string
  readonly has: (key: string) => boolean
  readonly refusal: (refusal: Refusal) => string
}

/** Keys of `say` are whole: `cli.…`, or another room's, such as `logs.skipReasons.BAD_TIME`. */
export function wordsIn(locale: Locale): Words {
  const t = translator(locale, '')
  const refusals = translator(locale, 'refusals.')
  return {
    say: (key, facts) => t(key, { ...facts }),
    has: (key) => t.has(key),
    refusal: (refusal) => refusalSentence(refusals, refusal, locale),
  }
}

/** The language of the person's system: Chinese where it says so, English otherwise. */
export function systemLocale(): Locale {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en'
}

/** Keys are made of codes here (a command's name, a skip reason), which no compiler knows. */
function translator(locale: Locale, prefix: string): RefusalTranslator {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
  }) as unknown as RefusalTranslator
  return Object.assign(
    (key: string, facts?: Record<string, string | number>) => t(`${prefix}${key}`, facts),
    { has: (key: string) => t.has(`${prefix}${key}`) },
  )
}
