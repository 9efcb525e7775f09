import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locale'

/**
 * A journey is walked in one of the languages, for every page is looked at in both (pages.spec.ts).
 * Where typing or the layout of a phone is what it is about, it is walked in both (`LOCALES`).
 */
export const IN_CHINESE = ['zh'] as const
export const IN_ENGLISH = ['en'] as const

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
  const sections = readFolder(`../../lib/i18n/messages/${locale}/`).flatMap(Object.entries<object>)
  // As messages/zh.ts and messages/en.ts do: the refusals of all rooms under one key.
  const refusals = readFolder(`../../lib/i18n/messages/${locale}/refusals/`).map(
    (part) => part['refusals'],
  )
  return { ...Object.fromEntries(sections), refusals: Object.assign({}, ...refusals) as object }
}

function readFolder(path: string): Record<string, object>[] {
  const folder = new URL(path, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map(
      (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, object>,
    )
}
