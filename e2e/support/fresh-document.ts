import { expect, type Page } from '@playwright/test'

/**
 * Waits for a page that loads itself once more as a document of its own (`FreshDocument`), at `path`. Its address
 * stands there before that: who goes elsewhere between the two ends the load that is under way.
 */
export async function waitForFreshDocument(page: Page, path: string): Promise<void> {
  await expect(page).toHaveURL((url) => url.pathname === path)
  await page.waitForFunction(
    (wanted) =>
      document.readyState === 'complete' &&
      new URL(document.URL).pathname === wanted &&
      performance
        .getEntriesByType('navigation')
        .every(({ name }) => new URL(name).pathname === wanted),
    path,
  )
}
