import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { seesKept } from '@/lib/members/policy'
import { foldText } from '@/lib/search/fold-text'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from './rules'
import { soundsLike } from './rules-sounds'
import { listTitles } from './store-find'

/** A talk each weekday of a dozen years; each is folded for the comparison. */
const LOOKED_AT = 3000

export type FoundTalk = {
  readonly id: string
  readonly topic: string
  /** Null for a talk that waits for its date. */
  readonly date: Temporal.PlainDate | null
  readonly groupName: string
}

/**
 * Talks whose topic, or speaker's name, holds every word as it is written or as it sounds, the latest first; none
 * without a word. A speaker who keeps their talks from other members is not found by name. For members: what visitors
 * read of a past talk is looked through for names first. Words come folded.
 */
export async function findTalks(
  viewer: Viewer,
  words: readonly string[],
  limit: number,
): Promise<FoundTalk[]> {
  if (viewer.kind !== 'member' || words.length === 0) return []
  const sight = { visible: visibleTo(audienceOf(viewer)), all: seesKept(viewer) }
  const talks = await listTitles(readable(), { ...sight, take: LOOKED_AT })
  const found: FoundTalk[] = []
  for (const { speaker, ...talk } of talks) {
    if (found.length === limit) break
    const texts = [talk.topic, speaker ?? ''].map(foldText)
    const holds = (word: string) =>
      texts.some((text) => text.includes(word)) || texts.some((text) => soundsLike(text, word))
    if (words.every(holds)) found.push(talk)
  }
  return found
}
