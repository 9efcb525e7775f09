import { LATIN_NAMES, SURNAMES } from '@/lib/naming/knowledge/words-names'
import type { Parts } from '@/lib/naming/types'
import { simplified } from '@/lib/search/fold-text'
import { bareName, foldName } from './rules-names'

/** A name taken apart for comparing. Parts are folded and without separators; '' where absent. */
export type Described = {
  readonly text: string
  readonly key: string
  readonly bare: string
  /** `bare` in simplified characters: the same for 顧北 and 顾北, who may be two people. */
  readonly simple: string
  readonly name: string
  readonly kind: NameShape
  readonly company: string
  readonly role: string
  readonly city: string
}

/** How much a name says by itself: 沈知远, 知远 or 沈远, Timothy, 林. */
export type NameShape = 'full' | 'short' | 'latin' | 'poor'

/** `partsOf` is how naming reads a nickname; it is asked once for a text. */
export function describe(text: string, partsOf: (text: string) => Parts): Described {
  const parts = partsOf(text)
  const key = foldName(text)
  const bare = bareName(text)
  const name = parts.name === null ? lonely(text, bare) : bareName(parts.name)
  return {
    text,
    key,
    bare,
    simple: simplified(bare),
    name,
    kind: kindOf(name),
    company: bareName(parts.company ?? ''),
    role: bareName(parts.role ?? ''),
    city: bareName(parts.city ?? ''),
  }
}

/** A text that cannot be taken apart is a name when it is one short word. */
function lonely(text: string, bare: string): string {
  return /^\p{Script=Han}{1,4}$/u.test(bare) || /^[\p{L}\p{N}]{1,16}$/u.test(text.trim())
    ? bare
    : ''
}

function kindOf(name: string): NameShape {
  const han = name.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han === name.length && han > 0) {
    if (han >= 3 && han <= 4 && SURNAMES.has(name.charAt(0))) return 'full'
    return han >= 2 ? 'short' : 'poor'
  }
  if (han >= 2 && han < name.length) return 'short'
  return name.length >= 4 || (name.length === 3 && !LATIN_NAMES.has(name)) ? 'latin' : 'poor'
}

/** Every run of two to four Han characters in a text: where a name may stand inside it. */
export function hanRuns(bare: string): string[] {
  const runs: string[] = []
  for (const [run] of bare.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let size = 2; size <= 4; size += 1) {
      for (let at = 0; at + size <= run.length; at += 1) runs.push(run.slice(at, at + size))
    }
  }
  return runs
}

/** Whether two companies may be one: 青舟 and 青舟支付. */
export function sameCompany(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return false
  return (
    a.startsWith(b) ||
    b.startsWith(a) ||
    (a.length > 2 && b.length > 2 && (a.endsWith(b) || b.endsWith(a)))
  )
}
