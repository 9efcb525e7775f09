import { withoutFormulaGuard } from '@/lib/shared/csv'
import type { RawRow } from '@/lib/rosters/types'

/**
 * One nickname a line; empty lines are passed over. Numbering such as `12. ` or `3、` is no part of it, nor
 * is the apostrophe before a formula, which a column copied from an export of ours still has.
 */
export function listRows(text: string): RawRow[] {
  const lines = text.split('\n').map((line, at) => ({ line: at + 1, text: line.trim() }))
  const full = lines.filter(({ text }) => text !== '')
  const numbered = full.length > 1 && full.every(({ text }) => NUMBERING.test(text))
  return full.map(({ line, text }) => ({
    line,
    nickname: withoutFormulaGuard(numbered ? text.replace(NUMBERING, '') : text),
    cells: {},
  }))
}

const NUMBERING = /^\d{1,5}\s*(?:[.、)）:：]|\t)\s*/u
