import { namesNoMember, foldCharacter, foldName } from './rules-names'

/** A mention as it stands in a text; `start` is where its `@` is, `end` is after the nickname. */
export type Mention = {
  readonly name: string
  /** As it is compared: see foldName. */
  readonly key: string
  readonly start: number
  readonly end: number
}

/** A nickname holds at most so many characters; the chat program's own limit is half of it. */
const LONGEST = 40
/** Without anything after it that ends a nickname, a shorter one may be the beginning of a word. */
const LONG_ENOUGH = 4

type Node = { readonly next: Map<string, Node>; name: string | null }

/** Finds known names after `@`. Built once for many texts. */
export type MentionMatcher = { readonly root: Node; readonly names: number }

/** Words that name no member, and empty ones, are left out. */
export function mentionMatcher(names: Iterable<string>): MentionMatcher {
  const root: Node = { next: new Map(), name: null }
  let count = 0
  for (const name of names) {
    const key = foldName(name)
    if (key === '' || key.length > LONGEST || namesNoMember(key)) continue
    let node = root
    for (const character of key) {
      const next = node.next.get(character) ?? { next: new Map<string, Node>(), name: null }
      node.next.set(character, next)
      node = next
    }
    if (node.name === null) count += 1
    node.name ??= key
  }
  return { root, names: count }
}

/**
 * Mentions of known names in a text, first to last; none reaches into another. Where several names
 * fit, the longest wins. Reads each character at most as often as a name is long.
 */
export function findMentions(text: string, matcher: MentionMatcher): Mention[] {
  const found: Mention[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const mention = mentionAt(text, at, matcher)
    if (mention === null) continue
    found.push(mention)
    at = mention.end - 1
  }
  return found
}

/** The longest known name that stands after the `@` at `start`. */
export function mentionAt(text: string, start: number, matcher: MentionMatcher): Mention | null {
  let node: Node | undefined = matcher.root
  let longest: Mention | null = null
  let end = start + 1
  while (text[end] === ' ') end += 1
  const begin = end
  let spaced = false
  while (node !== undefined && end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0)
    end += character.length
    const plain = foldCharacter(character)
    if (plain === ' ' && spaced) continue
    spaced = plain === ' '
    for (const one of plain) node = node?.next.get(one)
    if (node?.name != null && mayEndAt(text, end, node.name)) {
      longest = { name: text.slice(begin, end).trim(), key: node.name, start, end }
    }
  }
  return longest
}

/** Whether a nickname may end here: before what ends a mention, or, when it is long, before a new word. */
function mayEndAt(text: string, end: number, key: string): boolean {
  const after = text.charAt(end)
  if (after === '' || ENDS.test(after)) return true
  if (JOINS.test(after) || key.length < LONG_ENOUGH) return false
  const before = text.charAt(end - 1)
  return !(ONE_WORD.test(before) && ONE_WORD.test(after))
}

/** The lost U+2005 as `?`, any space, and punctuation that stands in no nickname. */
const ENDS = /[\s?？，。,！!：:；;、“”"「」…[\]【】@<>]/u
/** A part of a nickname follows. */
const JOINS = /[-–—_~～·.．&+＋|/（(]/u
const ONE_WORD = /[a-z0-9]/iu
