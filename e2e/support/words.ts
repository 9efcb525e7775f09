import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'

type Facts = Readonly<Record<string, string | number>>
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

/** Read from the files: Playwright's loader takes JSON only with an import attribute. */
function messagesOf(locale: Locale): Record<string, object> {
  const folder = new URL(`../../lib/i18n/messages/${locale}/`, import.meta.url)
  const parts = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, object>,
  )
  const sections = Object.assign({}, ...parts) as Record<string, object>
  // As messages-zh.ts and messages-en.ts do: every room's refusals stand among all.
  const refusals = Object.entries(sections).filter(([name]) => name.startsWith('refusals'))
  return { ...sections, refusals: Object.assign({}, ...refusals.map(([, some]) => some)) as object }
}
