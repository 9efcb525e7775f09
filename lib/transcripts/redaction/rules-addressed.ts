import { nameAt, type Found } from '@/lib/redaction/rules-finding'
import { comparedPlaces } from '@/lib/redaction/rules-folding'
import type { Dictionary } from '@/lib/redaction/rules-names'

/** `name` is where the name begins, for a mention: the @ before it stays. */
export type Addressed = Found & { readonly name?: number }

/**
 * Who is addressed in a folded text: mentions (`@name`) and heads of quotations (`「name:`). What
 * follows an @ is a nickname even when it is not known, so it goes too.
 */
export function addressedSpans(folded: string, dictionary: Dictionary): readonly Addressed[] {
  const compared = comparedPlaces(folded)
  return [...mentions(compared, dictionary), ...heads(compared, dictionary)]
}

function mentions(folded: string, dictionary: Dictionary): readonly Addressed[] {
  const found: Addressed[] = []
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    if ((found.at(-1)?.end ?? 0) > at || EVERYONE.test(folded.slice(at + 1))) continue
    const begin = folded.charAt(at + 1) === ' ' ? at + 2 : at + 1
    const name = nameAt(folded, begin, dictionary.addressed)
    const end = name === null ? unknownEnd(folded, at + 1) : knownEnd(folded, name.end)
    if (end > at + 1) found.push({ start: at, end, name: begin, person: name?.person ?? null })
  }
  return found
}

/** Behind a known name: the rest of a longer nickname, then the lost U+2005 (`?`) or a space. */
function knownEnd(folded: string, end: number): number {
  const rest = /^[-_—–·@/|+.&][^\s?,。!,;:、…「」[\]]{0,24}/u.exec(folded.slice(end))?.[0] ?? ''
  const after = end + rest.length
  return /[? ]/.test(folded.charAt(after)) ? after + 1 : after
}

/**
 * An unknown nickname ends at white space, a lost U+2005 or punctuation; one in Latin letters
 * may hold spaces when a lost U+2005 still shows where it ends.
 */
function unknownEnd(folded: string, at: number): number {
  const rest = folded.slice(at)
  const spaced = /^[a-z'.-]+(?: [a-z'.-]+){1,4}\?/.exec(rest)?.[0]
  const plain = /^[^\s?,。!,;:、…「」[\]~@]{1,32}[? ]?/u.exec(rest)?.[0]
  return at + (spaced ?? plain ?? '').length
}

function heads(folded: string, dictionary: Dictionary): readonly Found[] {
  return [...folded.matchAll(/[「“"] ?(?<name>[^「」“”":\n]{1,32}?) ?:/gu)].flatMap((match) => {
    const head = match.groups?.['name'] ?? ''
    const start = match.index + match[0].indexOf(head)
    const known = nameAt(folded, start, dictionary.addressed)
    const isKnown = known?.end === start + head.length
    return isKnown || match[0].startsWith('「')
      ? [{ start, end: start + head.length, person: isKnown ? known.person : null }]
      : []
  })
}

const EVERYONE = /^ ?(?:所有人|全体成员|大家|各位|all\b|dear all\b|everyone\b)/u
