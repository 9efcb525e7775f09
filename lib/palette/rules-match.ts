import { soundsOf } from '@/lib/members/directory/rules-pinyin'
import { foldText } from '@/lib/search/fold-text'

const SPELLED = /^[a-z]+$/u

/**
 * Whether the texts hold every word of the query together, each as it is written or, in letters, as a syllable of
 * it begins to sound: 排期 is found by `paiqi` and by `pq`. Words come folded (`wordsOf`).
 */
export function holdsAll(texts: readonly string[], words: readonly string[]): boolean {
  const folded = texts.map(foldText)
  const missing = words.filter((word) => !folded.some((text) => text.includes(word)))
  if (missing.length === 0) return true
  if (!missing.every((word) => SPELLED.test(word))) return false
  const sounds = soundsOf(texts)
  return missing.every((word) => sounds.some((sound) => sound.startsWith(word)))
}
