import { findMentions, mentionAt, mentionMatcher, type MentionMatcher } from './rules-mentions'
import { namesNoMember, foldName } from './rules-names'

/** What stands after an `@` that begins no known name, at most so much of it. */
const READ = 40
const LONGEST_GUESS = 24
/** Of the mentions that begin alike, the part that must go on alike for the longer form to be the name. */
const SHARE = 0.5

/**
 * Names mentioned in texts beyond the known ones, each as its commonest spelling. Where a nickname
 * ends is found by comparing: what stays the same however the sentence goes on is the name. A guess
 * that rests on one mention ends at its first sure end.
 */
export function guessNames(texts: readonly string[], known: MentionMatcher): string[] {
  const tails = texts.flatMap((text) => unknownTails(text, known))
  const seen = new Map<string, Count>()
  const tailEnds = tails.map((tail) => endsOf(tail))
  for (const ends of tailEnds) {
    for (const { name, sure } of ends) {
      const key = foldName(name)
      const count = seen.get(key) ?? { times: 0, sure: 0, spellings: new Map<string, number>() }
      count.times += 1
      if (sure) count.sure += 1
      count.spellings.set(name, (count.spellings.get(name) ?? 0) + 1)
      seen.set(key, count)
    }
  }
  const guesses = new Set<string>()
  for (const ends of tailEnds) {
    const guess = choose(ends, seen)
    if (guess !== null && mayBeName(guess)) guesses.add(foldName(guess))
  }
  return [...guesses].map((key) => commonest(seen.get(key)?.spellings ?? new Map()))
}

type Count = { times: number; sure: number; readonly spellings: Map<string, number> }
type End = { readonly name: string; readonly sure: boolean }

/** What follows each `@` that begins neither a known name nor the host of an address. */
function unknownTails(text: string, known: MentionMatcher): string[] {
  const taken = findMentions(text, known)
  const tails: string[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const inside = taken.some(({ start, end }) => start <= at && at < end)
    if (inside || mentionAt(text, at, known) !== null || isAddress(text, at)) continue
    tails.push(text.slice(at + 1, at + 1 + READ))
  }
  return tails
}

function isAddress(text: string, at: number): boolean {
  return /[a-z0-9._-]$/iu.test(text.slice(Math.max(0, at - 1), at)) && HOST.test(text.slice(at + 1))
}
const HOST = /^[a-z0-9-]+\.[a-z]{2,}/iu

/** Where the nickname at the beginning may end, shortest first. */
function endsOf(tail: string): End[] {
  const ends: End[] = []
  const text = tail.trimStart()
  for (let at = 1; at <= Math.min(text.length, LONGEST_GUESS); at += 1) {
    const after = text.charAt(at)
    const closed = after === '' ? tail.length < READ : CLOSES.test(after)
    if (!closed && after !== ' ') continue
    const name = text.slice(0, at).trim()
    const twoSpaces = after === ' ' && text.charAt(at + 1) === ' '
    if (name !== '' && !text.slice(0, at).endsWith(' '))
      ends.push({ name, sure: closed || twoSpaces })
    if (closed || twoSpaces || after === '') break
  }
  return ends
}
const CLOSES = /[\n\t\u2005?？，。,！!：:；;、“”"「」…[\]【】@<>]/u

function choose(ends: readonly End[], seen: ReadonlyMap<string, Count>): string | null {
  const [first] = ends
  if (first === undefined) return null
  const base = seen.get(foldName(first.name))?.times ?? 0
  const going = ends.findLast(({ name }) => {
    const count = seen.get(foldName(name))
    return count !== undefined && count.times >= 2 && count.times >= base * SHARE
  })
  if (going !== undefined && base > 1) return going.name
  // Seen once: it ends at the first space when its parts are joined or it is a single short word.
  return first.sure || JOINED.test(first.name) || SHORT.test(first.name) ? first.name : null
}
const JOINED = /[-–—_~·]/u
const SHORT = /^(?:\p{Script=Han}{2,4}|[a-z]{3,12})$/iu

/** No numbers to call, no sentences. */
function mayBeName(name: string): boolean {
  return (
    !namesNoMember(name) &&
    /\p{L}/u.test(name) &&
    !/\d{7,}/u.test(name) &&
    !/^(?:https?|www\.)/iu.test(name)
  )
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return best?.[0] ?? ''
}

/** A matcher for the known names and those found in the texts themselves. */
export function matcherFor(texts: readonly string[], known: readonly string[]): MentionMatcher {
  return mentionMatcher([...known, ...guessNames(texts, mentionMatcher(known))])
}
