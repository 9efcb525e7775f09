import { expect, type Locator, type Page } from '@playwright/test'

const MAX_STOPS = 400

/** Walks there by Tab alone, as a person without a mouse does. */
export async function focusByKeyboard(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The keyboard does not lead there.')
}
