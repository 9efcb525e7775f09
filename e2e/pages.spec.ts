import type { Page } from '@playwright/test'
import { LANGUAGE_TAG, LOCALE_COOKIE, LOCALES, type Locale } from '@/lib/i18n/locale'
import { colourFindingsOn, findingsOn, nameFindingsOn } from './support/accessibility'
import { enterAsMember, enterByRole } from './support/sign-in'
import { coveredByBars, rowsAboveFold } from './support/fold'
import { badlyLaidOut, wronglyArranged } from './support/laid-out'
import { withoutCard } from './support/cards'
import { heldShare, smallTargets } from './support/targets'
import { expect, PHONE, test } from './support/test'
import { PAGE_NAMES, pageTypes, type PageType } from '@/e2e/support/page-types/all'
import { ARRANGED, WITH_CARD } from '@/e2e/support/page-types/arranged'
import { LISTS } from '@/e2e/support/page-types/lists'
import { enterAsApplicant } from '@/e2e/support/fixtures/seats'

/** The screen that the desk is laid out for. */
const DESK = { width: 1360, height: 850 }
const NARROW = { width: 320, height: 640 }
/** 1280 × 1024 at 400 %: WCAG 2.2, 1.4.10. */
const ZOOMED = { width: 320, height: 256 }
let types: readonly PageType[] = []
test.beforeAll(async () => {
  types = await pageTypes()
})

for (const [at, name] of PAGE_NAMES.entries()) {
  test(`${name} has no finding in either theme and fits, in both languages`, async ({
    keptPage,
    states,
    baseURL,
  }) => {
    test.slow()
    const url = baseURL ?? ''
    const type = types[at]
    if (type?.name !== name) throw new Error(`support/page-types.ts has no address of ${name}`)
    const page = await keptPage(viewerOf(type), async (opened) => {
      if (type.memberId !== null) await enterAsMember(opened, type.memberId, url)
      else if (type.as !== 'VISITOR') await enterByRole(opened, type.as, states)
      if (type.applicationId !== null) await enterAsApplicant(opened, type.applicationId, url)
    })
    await page.setViewportSize(PHONE)
    const findings: string[] = []
    for (const locale of LOCALES) {
      await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url }])
      await page.goto(type.address)
      await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGE_TAG[locale])
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const viewport of [PHONE, NARROW, DESK]) {
        await page.setViewportSize(viewport)
        const at = `${locale} ${String(viewport.width)}`
        findings.push(...(await overflow(page)).map((one) => `${at} wide: ${one}`))
        findings.push(...(await badlyLaidOut(page)).map((one) => `${at} ${one}`))
        if (viewport === NARROW) continue
        const row = LISTS[name]
        if (row !== undefined) {
          const hidden = await rowsAboveFold(page, row, viewport === PHONE ? 1 : 6)
          findings.push(...hidden.map((one) => `${at} above the fold: ${one}`))
        }
        if (locale === 'zh') {
          const small = await smallTargets(page)
          findings.push(...small.map((one) => `${at} small: ${one}`))
        }
        findings.push(...(await seenByAxe(page, locale, viewport)).map((one) => `${at} ${one}`))
      }
      if (locale === 'zh') findings.push(...(await wronglyArranged(page, ARRANGED[name] ?? [])))
      if (locale === 'zh' && WITH_CARD.includes(name)) findings.push(...(await withoutCard(page)))
      // Last, for what gets the focus may open: the page is loaded anew before it is looked at again.
      if (locale !== 'zh') continue
      for (const viewport of [PHONE, DESK]) {
        await page.setViewportSize(viewport)
        const covered = await coveredByBars(page)
        findings.push(...covered.map((one) => `${String(viewport.width)} covered ${one}`))
      }
    }
    await page.setViewportSize(ZOOMED)
    expect(await heldShare(page)).toBeLessThan(0.25)
    expect(findings).toEqual([])
  })
}

/**
 * All rules look once at each size and once at each language. Those about colour look at Chinese, once in each theme: the
 * contrast of a colour depends on no language, and every pair of tokens is held in both (components/ui/contrast.test.ts).
 */
async function seenByAxe(
  page: Page,
  locale: Locale,
  viewport: typeof PHONE | typeof DESK,
): Promise<readonly string[]> {
  if (locale !== 'zh') return viewport === DESK ? nameFindingsOn(page) : []
  const colorScheme = viewport === PHONE ? 'light' : 'dark'
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const found = await (viewport === PHONE ? findingsOn(page) : colourFindingsOn(page))
  return found.map((one) => `${colorScheme}: ${one}`)
}

function viewerOf({ as, memberId, applicationId }: PageType): string {
  return [as, memberId, applicationId].join(' ')
}

/** What is wider than the window, when the page can be scrolled sideways; what scrolls in a box of its own is not. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => !scrolls(element.parentElement))
      .map((element) => `${element.tagName} ${(element.getAttribute('class') ?? '').slice(0, 80)}`)
      .slice(0, 5)
  })
}
