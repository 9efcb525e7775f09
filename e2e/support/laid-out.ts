import type { Page } from '@playwright/test'
import { PHONE } from './test'

/**
 * More can only be scrolled in the device's own list; they are found by typing. Groups are few in a community, and
 * many only in the one of a run, where each test founds its own; a country is found by typing in any device's list.
 */
const MANY = 40

/**
 * What is laid out badly at this size: chips of several lines, lists of the device with too many choices, a
 * navigation of the desk that ends below the window, columns of a transcript that run into each other.
 */
export function badlyLaidOut(page: Page): Promise<string[]> {
  return page.evaluate((many) => {
    scrollTo(0, 0)
    const all = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility())
    const chips = all('[data-chip]').filter((chip) => {
      const range = document.createRange()
      range.selectNodeContents(chip)
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
      const tops = lines.map(({ top }) => top)
      return Math.max(...tops) - Math.min(...tops) > 12
    })
    const lists = all('select:not([name^=group], [name=country])').filter(
      (one) => (one as HTMLSelectElement).length > many,
    )
    const navs = all('[data-desk] > nav').filter(
      (nav) =>
        getComputedStyle(nav).position === 'sticky' &&
        nav.getBoundingClientRect().bottom > innerHeight,
    )
    const contents = all('main nav.sticky')
    const overrun = contents.filter((nav) => {
      const beside = nav.nextElementSibling
      if (beside === null) return false
      // Its own box ends later: the gutter of what scrolls.
      const end = Math.max(...[...nav.querySelectorAll('*')].map(rightOf))
      const margins = [beside, ...beside.querySelectorAll('*')].map(leftOf)
      return end > Math.min(...margins)
    })
    return [
      ...chips.map((one) => `chip of several lines: ${one.textContent}`),
      ...lists.map((one) => `list of many: ${one.getAttribute('name') ?? ''}`),
      ...navs.map((one) => `ends below the window: ${one.getAttribute('aria-label') ?? ''}`),
      ...overrun.map(
        (one) => `runs into what is beside it: ${one.getAttribute('aria-label') ?? ''}`,
      ),
    ]

    function rightOf(element: Element): number {
      return element.getBoundingClientRect().right
    }
    function leftOf(element: Element): number {
      const { left, width } = element.getBoundingClientRect()
      return width === 0 ? Infinity : left
    }
  }, MANY)
}

/** What is missing on a phone of what a page begins with, or does not stand below what is named before it. */
export async function wronglyArranged(page: Page, selectors: readonly string[]): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(PHONE)
  const found: string[] = []
  let last = -1
  for (const selector of selectors) {
    const box = await page.locator(selector).locator('visible=true').first().boundingBox()
    if (box === null || box.y < last) found.push(`not in its place: ${selector}`)
    last = box?.y ?? last
  }
  if (before !== null) await page.setViewportSize(before)
  return found
}
