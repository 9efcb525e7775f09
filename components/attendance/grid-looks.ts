import type { Mark } from '@/lib/attendance/community/types'

/** Pixels; a phone has cells for a thumb. */
export const SIZES = {
  phone: { row: 44, column: 44, name: 112, sum: 48, head: 60 },
  wide: { row: 30, column: 26, name: 176, sum: 64, head: 60 },
} as const
export type GridSize = (typeof SIZES)[keyof typeof SIZES]

/** What a cell shows; each differs by more than its colour. */
export const LOOKS: Readonly<Record<Mark, { readonly look: string; readonly sign: string }>> = {
  O: { look: 'bg-jade-soft text-jade', sign: '●' },
  L: { look: 'bg-lamp-soft text-lamp', sign: '◐' },
  C: { look: 'text-jade', sign: '○' },
  '-': { look: 'text-edge', sign: '·' },
  ' ': { look: '', sign: '' },
}
/** How a message names the mark. */
export const MARK_WORD: Readonly<Record<Mark, string>> = {
  O: 'O',
  L: 'L',
  C: 'C',
  '-': 'N',
  ' ': 'none',
}
