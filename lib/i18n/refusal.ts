import { Temporal } from 'temporal-polyfill'
import type { Facts, Refusal } from '@/lib/shared/outcome'
import { fullDayAndWeekday } from './dates'
import type { Locale } from './locale'

/** What `getTranslations('refusals')` gives. */
export type RefusalTranslator = {
  (code: string, facts?: Record<string, string | number>): string
  has: (code: string) => boolean
}

/**
 * The sentence for a refusal: what happened, why, and what to do next.
 * A fact that is null reaches the sentence as `none`, for `{until, select, none {…} other {…}}`.
 * With a locale, a fact like `2026-11-22` is said as a day. A code without a sentence
 * (a test forbids it) still gets one rather than showing a key.
 */
export function refusalSentence(t: RefusalTranslator, refusal: Refusal, locale?: Locale): string {
  if (!t.has(refusal.code)) return t('UNEXPECTED')
  return t(refusal.code, sayable(refusal.facts, locale))
}

function sayable(facts: Facts, locale: Locale | undefined): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [key, sayableFact(fact ?? 'none', locale)]),
  )
}

function sayableFact(fact: string | number, locale: Locale | undefined): string | number {
  return locale === undefined || typeof fact !== 'string' ? fact : sayableText(fact, locale)
}

/** A text like `2026-11-22` as a day, any other as it is. */
export function sayableText(text: string, locale: Locale): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return text
  // With its year: what is refused may well be about another one.
  return fullDayAndWeekday(locale, Temporal.PlainDate.from(text))
}
