import { foldTaught } from './rules'
import type { Finding, PartName, Template } from '@/lib/naming/types'

/** A stretch of a nickname that can be taught, and what it was read as. */
export type Piece = {
  readonly text: string
  readonly folded: string
  readonly readAs: PartName | null
}

/** Most pieces offered: a nickname has four parts, the rest is chatter. */
const MAX_PIECES = 8
const MAX_LENGTH = 30
/** Signs at which people part a nickname, and brackets. Those that company names hold are not among them. */
const SIGNS = /[-‐‑‒–—－_＿/／|｜\\~～,，、;；:：\s()（）[\]【】「」『』<>《》]+/u

/** The parts that were read, then what stands between signs besides; each text once, letters in all of them. */
export function piecesOf(
  { nickname, parts }: Pick<Finding, 'nickname' | 'parts'>,
  { separator }: Pick<Template, 'separator'>,
): readonly Piece[] {
  const read = (['name', 'company', 'role', 'city'] as const).map((part) => ({
    text: parts[part] ?? '',
    readAs: part,
  }))
  const rest = nickname
    .split(SIGNS)
    .flatMap((text) => text.split(separator))
    .map((text) => ({ text, readAs: null }))
  const seen = new Set<string>()
  return [...read, ...rest]
    .map(({ text, readAs }) => ({ text: text.trim(), readAs, folded: foldTaught(text) }))
    .filter(({ text, folded }) => {
      if (folded === '' || text.length > MAX_LENGTH || seen.has(folded)) return false
      seen.add(folded)
      return true
    })
    .slice(0, MAX_PIECES)
}
