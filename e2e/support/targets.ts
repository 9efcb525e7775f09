import type { Page } from '@playwright/test'

/**
 * Buttons, fields and the links of navigations that are smaller than a fingertip, 44 px either way. A link in a line of words is as high as
 * the line (WCAG 2.2, 2.5.8), and what lies over a control with `::after` counts as the control.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed =
      'button, summary, select, textarea, input:not([type=hidden]), nav a[href], a.border'
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return []
      if (element.closest('svg, [aria-hidden="true"], .sr-only') !== null) return []
      const style = getComputedStyle(element)
      if (style.display === 'inline' && element.tagName === 'A') return []
      const { width, height } = reach(element)
      // Half a pixel: rows are laid out in fractions.
      if (width >= 43.5 && height >= 43.5) return []
      const name = `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`.trim()
      return [
        `${String(Math.round(width))}x${String(Math.round(height))} ${element.tagName} ${name.slice(0, 40)}`,
      ]
    })

    function reach(element: HTMLElement): { width: number; height: number } {
      // A checkbox is pressed by its label.
      const label = element instanceof HTMLInputElement ? element.closest('label') : null
      const own = (label ?? element).getBoundingClientRect()
      const over = getComputedStyle(element, '::after')
      if (over.position !== 'absolute' || over.content === 'none') return own
      const positioned = getComputedStyle(element).position !== 'static'
      const box = (positioned ? element : (element.offsetParent ?? element)).getBoundingClientRect()
      const px = (value: string) => Number.parseFloat(value) || 0
      const width = box.width - px(over.left) - px(over.right)
      const height = box.height - px(over.top) - px(over.bottom)
      return { width: Math.max(own.width, width), height: Math.max(own.height, height) }
    }
  })
}

/** How much of the window is held by what does not scroll, as a share of its height. */
export function heldShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const held = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { position } = getComputedStyle(element)
      return position === 'fixed' || position === 'sticky'
    })
    const heights = held
      .filter((element) => element.checkVisibility() && !element.classList.contains('sr-only'))
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
      .map(({ height }) => height)
    return heights.reduce((sum, height) => sum + height, 0) / innerHeight
  })
}
