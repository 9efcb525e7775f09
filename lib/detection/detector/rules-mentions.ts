import { simplified } from '@/lib/search/fold-text'

/** Everything up to where a nickname surely stops. Nicknames hold spaces, so this may be too long. */
const MENTION = /@([^@?？,，。！!：:；;\n《》【】「」\u2005]{1,40})/g
const NOT_PEOPLE = /^(所有人|全体|all|dear all|everyone|错了)/i
/** Words that go on behind a name; before a hyphen they may be a part of it. */
const AFTER = /\s?(?:给|来|为|做|作|同学|老师|开始|分享|题目|主题|的|讲|请|和大家|大神|带来)/

/** Nicknames mentioned in a text as it spells them, cut where ordinary words begin. */
export function mentionsIn(text: string): string[] {
  const names: string[] = []
  for (const [, raw] of text.matchAll(MENTION)) {
    const name = cutAtWords((raw ?? '').split(/\s{2,}/)[0] ?? '').trim()
    if (name !== '' && !NOT_PEOPLE.test(simplified(name))) names.push(name)
  }
  return names
}

function cutAtWords(raw: string): string {
  const from = raw.lastIndexOf('-') + 1
  const at = simplified(raw.slice(from)).search(AFTER)
  return at < 0 ? raw : raw.slice(0, from + at)
}

const PARTS = /[-_—–·\s.+&|/，,、()（）@~～?？]+/

/**
 * How alike a nickname and an export label are, 0 to 1: the longest part they share, by the share of
 * the nickname's first part (the person's own name), which says most. Either may be in either script.
 */
export function likeness(nickname: string, label: string): number {
  const one = fold(nickname)
  const other = fold(label)
  if (one === '' || other === '') return 0
  if (one === other) return 1
  const parts = one.split(PARTS).filter((part) => part.length >= 2)
  const first = parts[0]
  if (first !== undefined && other.includes(first)) return 0.9
  const name = other.split(PARTS)[0]
  if (name !== undefined && name.length >= 2 && one.includes(name)) return 0.9
  if (surname(first, name)) return 0.6
  return parts.slice(1).some((part) => other.includes(part)) ? 0.4 : 0
}

/** Two of three characters of a name in the same order. */
function surname(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return one.length >= 2 && other.length >= 2 && one.slice(0, 2) === other.slice(0, 2)
}

function fold(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase().trim())
}
