import { holdsHidden } from '@/lib/members/directory/rules-search'
import { soundsOf } from '@/lib/members/directory/rules-pinyin'
import { foldText } from '@/lib/search/fold-text'
import { wordsOf } from '@/lib/search/query'
import { MAX_FOUND } from '@/lib/claims/rules'

export type Named = { readonly nickname: string }

/** What a member shows and keeps of what a nickname may say. */
export type Kept = {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly showCompany: boolean
  readonly showCity: boolean
}

/**
 * Whether a nickname may be read under an address that can be passed on. Of a member who keeps company or city it may
 * where it is made of what they show and nothing else: no rule knows the short form of a company for one. Pure.
 */
export function saysNothingKept(person: Kept & Named): boolean {
  const { nickname, displayName, company, position, city, showCompany, showCity } = person
  if (showCompany && showCity) return true
  if (holdsHidden(person, nickname)) return false
  const open = [displayName, position, showCompany ? company : null, showCity ? city : null]
  const shown = open.flatMap((text) => (text === null || text === '' ? [] : [foldText(text)]))
  const left = shown
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, one) => text.replaceAll(one, ' '), foldText(nickname))
  return !/[\p{L}\p{N}]/u.test(left)
}

/** Whether enough is typed to look for: one Chinese character, or two of any other. Pure. */
export function isEnough(query: string): boolean {
  const text = query.trim()
  return /\p{Script=Han}/u.test(text) || text.length >= 2
}

/** A few of the nicknames that `allNamed` gives, and whether there are more. Pure. */
export function findNamed<T extends Named>(
  named: readonly T[],
  query: string,
): { readonly found: readonly T[]; readonly more: boolean } {
  const all = allNamed(named, query)
  return { found: all.slice(0, MAX_FOUND), more: all.length > MAX_FOUND }
}

/** The nicknames that hold every word, as it is written or as it sounds from a syllable on. Pure. */
export function allNamed<T extends Named>(named: readonly T[], query: string): readonly T[] {
  const words = isEnough(query) ? wordsOf(query) : []
  return words.length === 0 ? [] : named.filter(({ nickname }) => holdsAll(nickname, words))
}

function holdsAll(nickname: string, words: readonly string[]): boolean {
  const text = foldText(nickname)
  const missing = words.filter((word) => !text.includes(word))
  if (missing.length === 0) return true
  if (!missing.every((word) => /^[a-z]+$/u.test(word))) return false
  const sounds = soundsOf([nickname])
  return missing.every((word) => sounds.some((sound) => sound.startsWith(word)))
}
