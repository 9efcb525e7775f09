import { foldText } from '@/lib/search/fold-text'
import { gramsOf } from '@/lib/search/grams'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { TalkState } from '@/lib/talks/types'
import type { WishState } from './types'

/** Longest topic of a wish, in characters, and longest words about it. */
export const TOPIC_MAX = 80
export const DETAILS_MAX = 500

/** Grams that are compared: those of the longest topic. */
const GRAMS_MAX = 90

/** What search looks through of a topic, and by what others are found to be like it. */
export function foldTopic(topic: string): { readonly folded: string; readonly grams: string[] } {
  const folded = foldText(topic)
  const grams = [...gramsOf(folded)]
  // The last character by itself stands in half of all topics.
  const whole = grams.filter((gram) => Array.from(gram).length > 1)
  return { folded, grams: (whole.length === 0 ? grams : whole).slice(0, GRAMS_MAX) }
}

/** What has become of a wish, from its talk and whether an offer to speak about it is open. */
export function wishState(talk: TalkState | null, offered: boolean): WishState {
  if (talk === 'HELD') return 'GIVEN'
  if (talk === 'PLANNED') return 'PLANNED'
  return talk === 'POSTPONED' || offered ? 'FOUND' : 'WANTED'
}

/** How alike two topics are, from 0 to 1: the grams they share, of those of the shorter one. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length)
  if (shorter === 0) return 0
  const known = new Set(other)
  return one.filter((gram) => known.has(gram)).length / shorter
}

/** From this likeness on a wish is shown while another is typed. */
export const ALIKE = 0.34

/** What the form of a wish was made from. */
export function wishForm(wish: { readonly topic: string; readonly details: string }): BasedOn {
  return basedOn({ topic: wish.topic, details: wish.details })
}

/** The same of the talk that a coordinator linked. */
export function linkForm({ talkId }: { readonly talkId: string | null }): BasedOn {
  return basedOn({ talkId })
}
