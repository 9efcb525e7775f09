import { Temporal } from 'temporal-polyfill'
import { foldText } from '@/lib/search/fold-text'
import type { OfferFilter, PooledOffer } from './types'

/** Coordinators are reminded of an offer that has waited so many days, and as many days later again. */
export const OLD_DAYS = 21

export function isOld(
  { offeredAt, closedAt }: Pick<PooledOffer, 'offeredAt' | 'closedAt'>,
  now: Temporal.Instant,
): boolean {
  if (closedAt !== null) return false
  return Temporal.Instant.compare(offeredAt.add({ hours: OLD_DAYS * 24 }), now) <= 0
}

/** Whether topic, name or company hold every word; words come folded. */
export function holdsWords(
  { topic, displayName, company }: Pick<PooledOffer, 'topic' | 'displayName' | 'company'>,
  words: readonly string[],
): boolean {
  const texts = [topic, displayName, company ?? ''].map(foldText)
  return words.every((word) => texts.some((text) => text.includes(word)))
}

/** The order of the pool; of equals the later one first. */
export function inOrder(sort: OfferFilter['sort']): (a: PooledOffer, b: PooledOffer) => number {
  const newest = (a: PooledOffer, b: PooledOffer) =>
    Temporal.Instant.compare(b.offeredAt, a.offeredAt) || (a.id < b.id ? 1 : -1)
  if (sort === 'old') return (a, b) => -newest(a, b)
  if (sort === 'new') return newest
  return (a, b) => a.displayName.localeCompare(b.displayName, 'zh') || newest(a, b)
}
