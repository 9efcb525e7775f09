import type { TreeRow } from '@/lib/referrals/tree/rules-rows'

/** What a key asks of the list. Places are those of rows; see the treegrid pattern of the ARIA guide. */
type Step =
  | { readonly do: 'go'; readonly row: number }
  | { readonly do: 'open' | 'close' | 'look' | 'openAround'; readonly row: number }

type Pressed = {
  readonly key: string
  /** Rows that are seen at once: what a page is. */
  readonly page: number
}

/** Null for a key that is not the list's. */
export function stepOf(
  { key, page }: Pressed,
  rows: readonly TreeRow[],
  at: number,
  has: { readonly children: boolean; readonly open: boolean },
): Step | null {
  const last = rows.length - 1
  const go = (row: number): Step => ({ do: 'go', row: Math.min(last, Math.max(0, row)) })
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'PageDown':
      return go(at + page)
    case 'PageUp':
      return go(at - page)
    case 'Home':
      return go(0)
    case 'End':
      return go(last)
    case 'ArrowRight':
      if (!has.children) return go(at)
      return has.open ? go(at + 1) : { do: 'open', row: at }
    case 'ArrowLeft':
      return has.children && has.open ? { do: 'close', row: at } : go(rowAbove(rows, at))
    case 'Enter':
    case ' ':
      return { do: 'look', row: at }
    case '*':
      return { do: 'openAround', row: at }
    default:
      return null
  }
}

/** The row of who brought the person of this row; the row itself for a root. */
function rowAbove(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  for (let row = at - 1; row >= 0; row -= 1) {
    if ((rows[row]?.level ?? 1) < level) return row
  }
  return at
}

/** The next row whose name begins with what was typed, after this one and round again; null when none does. */
export function rowBeginning(
  names: (row: number) => string,
  count: number,
  at: number,
  typed: string,
): number | null {
  const wanted = typed.toLowerCase()
  // The first letter looks further; more letters may still be this one.
  const first = Array.from(typed).length > 1 ? at : at + 1
  for (let step = 0; step < count; step += 1) {
    const row = (first + step) % count
    if (names(row).toLowerCase().startsWith(wanted)) return row
  }
  return null
}
