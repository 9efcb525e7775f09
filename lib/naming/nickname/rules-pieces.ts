import type { Knowledge, NicknameTemplate, PartName } from '@/lib/naming/types'
import { EVIDENT } from './rules-doubt'
import { understand } from './rules-understand'

/**
 * How sure a piece is what it was read as: a known word or its shape says so, the rule's order says so, or
 * nothing but what is around it. `UNREAD` was read as no part.
 */
type Certainty = 'KNOWN' | 'PLACE' | 'GUESS' | 'UNREAD'

/** A piece of a nickname as it is spelled, in order. */
export type ReadPiece = {
  readonly text: string
  readonly part: PartName | null
  readonly certainty: Certainty
}

/** What each piece of a nickname is read as, also of one whose verdict says that it is unreadable. */
export function readPieces(
  nickname: string,
  template: NicknameTemplate,
  knowledge: Knowledge,
): readonly ReadPiece[] {
  const { choices, pieces, worths, ruled, cleaned } = understand(nickname, template, knowledge)
  const textOf = (from: number, to: number) =>
    cleaned.text.slice(pieces[from]?.from ?? 0, pieces[to - 1]?.to ?? 0)
  const found: ReadPiece[] = []
  const leaveUnread = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      found.push({ text: textOf(at, at + 1), part: null, certainty: 'UNREAD' })
    }
  }
  let at = 0
  for (const [index, { part, from, to }] of choices.entries()) {
    leaveUnread(at, from)
    const isKnown = (worths[index] ?? 0) >= EVIDENT[part]
    const certainty = isKnown ? 'KNOWN' : ruled ? 'PLACE' : 'GUESS'
    found.push({ text: textOf(from, to), part, certainty })
    at = to
  }
  leaveUnread(at, pieces.length)
  return found
}
