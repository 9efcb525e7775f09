import type { Locale } from './locale'

/** What stands between the quotation marks of a sentence: its own marks are the inner ones of the language. */
export function insideQuotes(locale: Locale, text: string): string {
  const [open, close] = locale === 'zh' ? ['『', '』'] : ['‘', '’']
  return text
    .replaceAll(STRAIGHT, `${open}$<within>${close}`)
    .replaceAll(/[“「]/gu, open)
    .replaceAll(/[”」]/gu, close)
}

/** The title of a talk as sentences hold it: 《…》 in Chinese, quotation marks in English. */
export function insideTitle(locale: Locale, topic: string): string {
  if (locale !== 'zh') return insideQuotes(locale, topic)
  return topic.replaceAll('《', '〈').replaceAll('》', '〉')
}

/** A straight mark without its other half is a sign like any other: 5" */
const STRAIGHT = /["＂](?<within>[^"＂]+)["＂]/gu
