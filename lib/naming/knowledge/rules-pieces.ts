import { foldTaught } from './rules'
import type { Finding, PartName, NicknameTemplate } from '@/lib/naming/types'

/** A piece of a nickname that can be taught, and the part that it was read as. */
export type Piece = {
  readonly text: string
  readonly folded: string
  readonly readAs: PartName | null
}

/** Maximal number of pieces offered: a nickname has four parts, the rest is noise. */
const MAX_PIECES = 8
const MAX_LENGTH = 30
/** Signs that people use as separators, and brackets. Signs that occur in company names are not among them. */
const SIGNS = /[-‐‑‒–—－_＿/／|｜\\~～,，、;；:：\s()（）[\]【】「」『』<>《》]+/u

/** The parts that were read, then the remaining text between signs; each text once, each with a letter. */
export function piecesOf(
  { nickname, parts }: Pick<Finding, 'nickname' | 'parts'>,
  { separator }: Pick<NicknameTemplate, 'separator'>,
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
