import type { Page } from '@playwright/test'

/**
 * What is wrong with a list's first screen: how many of its rows are whole in the window when it opens, over
 * what is held at the lower edge, where fewer are than `wanted` and than there are.
 */
export function rowsAboveFold(page: Page, row: string, wanted: number): Promise<string[]> {
  return page.evaluate(
    ([rows, count]) => {
      scrollTo(0, 0)
      const held = [...document.querySelectorAll('body *')]
        .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
        .filter((element) => element.checkVisibility())
        .map((element) => element.getBoundingClientRect())
        .filter(({ top, height }) => height > 0 && top > innerHeight / 2)
      const foot = Math.min(innerHeight, ...held.map(({ top }) => top))
      const boxes = [...document.querySelectorAll(rows)].map((one) => one.getBoundingClientRect())
      const seen = boxes.filter(({ height }) => height > 0)
      const whole = seen.filter(({ top, bottom }) => top >= 0 && bottom <= foot + 1)
      if (seen.length > 0 && whole.length >= Math.min(count, seen.length)) return []
      const first = Math.round(seen[0]?.top ?? -1)
      return [
        `${String(whole.length)} of ${String(seen.length)} rows, the first at ${String(first)}`,
      ]
    },
    [row, wanted] as const,
  )
}

/**
 * Controls that a bar at the lower edge lies over when the keyboard leads to them, and what it covers when the
 * page is scrolled to its end. A bar takes its place in the page below what it acts on (WCAG 2.2, 2.4.11).
 */
export function coveredByBars(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LOOKED_AT = 60
    const FIRST_LINE = 24
    const bars = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { position, bottom } = getComputedStyle(element)
      if (position !== 'fixed' && position !== 'sticky') return false
      return bottom !== 'auto' && element.checkVisibility() && !element.matches('.sr-only')
    })
    if (bars.length === 0) return []
    const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
    const controls = [...document.querySelectorAll<HTMLElement>(`main :is(${usable})`)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.tabIndex >= 0 &&
        !element.matches(':disabled, .sr-only, .sr-only *') &&
        !bars.some((bar) => bar.contains(element)),
    )
    const barOver = (element: HTMLElement) => {
      const { left, width, top, bottom } = element.getBoundingClientRect()
      // A field of several lines is worked in at its first, where its cursor stands.
      const end = element.matches('textarea') ? top + FIRST_LINE : bottom
      const lowest = Math.min(end, innerHeight) - 2
      const at = document.elementFromPoint(left + width / 2, Math.max(top, lowest))
      return bars.some((bar) => at !== null && bar.contains(at))
    }
    const covered: string[] = []
    scrollTo(0, 0)
    for (const element of controls.slice(0, LOOKED_AT)) {
      element.focus()
      if (barOver(element)) covered.push(`focused: ${nameOf(element)}`)
    }
    scrollTo(0, document.documentElement.scrollHeight)
    for (const element of controls.slice(-LOOKED_AT))
      if (barOver(element)) covered.push(`at the end: ${nameOf(element)}`)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
    return covered.slice(0, 5)

    function nameOf(element: HTMLElement): string {
      const name = `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`
      return `${element.tagName} ${name.trim().slice(0, 40)}`
    }
  })
}
