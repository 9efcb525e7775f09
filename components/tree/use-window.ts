import { useCallback, useState } from 'react'

/** Every row is as high, in pixels: two lines, and enough for a thumb. */
export const ROW_HEIGHT = 60
/** Rows drawn above and below what is seen. */
const MORE = 6

/**
 * Which rows of a scrolling list are drawn. `watch` goes to the scrolling element; rows are drawn
 * anew only when the list has moved by some of them.
 */
export function useWindow(count: number) {
  const [seen, see] = useState({ first: 0, rows: 12 })
  const watch = useCallback((scroller: HTMLElement | null) => {
    if (scroller === null) return
    const look = () => {
      const first = Math.floor(scroller.scrollTop / ROW_HEIGHT / MORE) * MORE
      const rows = Math.ceil(scroller.clientHeight / ROW_HEIGHT)
      see((before) => (before.first === first && before.rows === rows ? before : { first, rows }))
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [])
  const from = Math.max(0, Math.min(seen.first, count) - MORE)
  return {
    watch,
    from,
    to: Math.min(count, seen.first + seen.rows + 2 * MORE),
    page: seen.rows - 1,
  }
}

/** Scrolls no further than needed to show the row whole. */
export function showRow(scroller: HTMLElement, row: number, centre = false): void {
  const top = row * ROW_HEIGHT
  const { scrollTop, clientHeight } = scroller
  if (centre) scroller.scrollTop = top - (clientHeight - ROW_HEIGHT) / 2
  else if (top < scrollTop) scroller.scrollTop = top
  else if (top + ROW_HEIGHT > scrollTop + clientHeight) {
    scroller.scrollTop = top + ROW_HEIGHT - clientHeight
  }
}
