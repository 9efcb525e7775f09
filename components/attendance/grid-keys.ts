export type Place = { readonly row: number; readonly column: number }

/**
 * Where a key leads in a grid, by the pattern of the ARIA practices: arrows by one, Page by a screen, Home and End in
 * the row, with Ctrl to the first and the last cell. Null for a key that leads nowhere. Pure.
 */
export function stepIn(
  { key, ctrl, page }: { readonly key: string; readonly ctrl: boolean; readonly page: number },
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number },
): Place | null {
  const to = (toRow: number, toColumn: number): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, toRow)),
    column: Math.max(0, Math.min(size.columns - 1, toColumn)),
  })
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'PageDown':
      return to(row + page, column)
    case 'PageUp':
      return to(row - page, column)
    case 'Home':
      return to(ctrl ? 0 : row, 0)
    case 'End':
      return to(ctrl ? size.rows - 1 : row, size.columns - 1)
    default:
      return null
  }
}
