import type { Page } from '@playwright/test'
import { createMember } from '@/e2e/support/fixtures/evenings'
import { LOCALES } from '@/lib/i18n/locale'
import { readable } from '@/lib/db/transaction'
import { refreshSearch } from '@/lib/members/names/store'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

const DESK = { width: 1360, height: 850 }

for (const locale of LOCALES) {
  const t = wordsIn(locale)
  const field = (page: Page) => page.getByRole('combobox', { name: t('palette.label') })

  test(`finds a member by the initials of their name, with keys alone, in ${locale}`, async ({
    signInAs,
  }) => {
    const { id, displayName, typed } = await aPerson()
    const page = await signInAs('MEMBER', { locale, viewport: DESK })
    await page.goto('/schedule')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const link = page.getByRole('link', { name: t('palette.title'), exact: true })
    await link.focus()
    await openByKey(page, field(page))
    await expect(page.getByRole('option').first()).toBeVisible()
    await field(page).pressSequentially(typed)
    const option = page.getByRole('option').filter({ hasText: displayName })
    await expect(option).toBeVisible()
    await expect(page.locator('dialog').getByRole('status')).toHaveText(/\d/u)

    // Chosen by arrows; the field names the chosen line to a screen reader.
    const at = await page
      .getByRole('option')
      .evaluateAll(
        (options, name) => options.findIndex((one) => one.textContent.includes(name)),
        displayName,
      )
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown')
    await expect(option).toHaveAttribute('aria-selected', 'true')
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await option.getAttribute('id')) ?? 'none',
    )

    // Tab stays within; Esc closes and gives the focus back.
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true)
    await page.keyboard.press('Escape')
    await expect(field(page)).toBeHidden()
    await expect(link).toBeFocused()

    await openByKey(page, field(page))
    await field(page).pressSequentially(typed)
    await expect(option).toBeVisible()
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/members/${id}`)
  })

  test(`opens by its mark on a phone, and leads where a tap says, in ${locale}`, async ({
    signInAs,
  }) => {
    const page = await signInAs('COORDINATOR', { locale, viewport: PHONE })
    // A tap before the page's script is there leads to the page that searches.
    await expect(async () => {
      await page.goto('/tonight')
      await page.getByRole('link', { name: t('palette.title'), exact: true }).click()
      await expect(field(page)).toBeVisible({ timeout: 2000 })
    }).toPass()
    await field(page).fill('paiqi')
    await page
      .getByRole('option')
      .filter({ hasText: t('palette.pages.plan') })
      .click()
    await expect(page).toHaveURL('/desk/plan')
  })
}

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`looks nothing up and opens nothing while characters are composed, in ${locale}`, async ({
    signInAs,
  }) => {
    const page = await signInAs('MEMBER', { locale, viewport: DESK })
    await page.goto('/schedule')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const field = page.getByRole('combobox', { name: t('palette.label') })
    await openByKey(page, field)
    await expect(page.getByRole('option').first()).toBeVisible()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/palette')) asked.push(request.url())
    })
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', {
      selectionStart: 2,
      selectionEnd: 2,
      text: 'pq',
    })
    // The keys of an input method: the page hears them with the code 229.
    for (const key of ['Enter', 'ArrowDown'])
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        windowsVirtualKeyCode: 229,
      })
    await expect(field).toHaveValue('pq')
    await expect(page).toHaveURL('/schedule')
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    expect(asked).toEqual([])
    await session.send('Input.insertText', { text: '排期' })
    await expect(
      page.getByRole('option').filter({ hasText: t('palette.pages.schedule') }),
    ).toBeVisible()
    await expect.poll(() => asked.length).toBe(1)
  })

  test(`finds the same without script, and nothing for a visitor, in ${locale}`, async ({
    signInAs,
    visit,
  }) => {
    const { displayName, typed } = await aPerson()
    const page = await signInAs('MEMBER', { locale })
    await page.goto(`/find?q=${encodeURIComponent(typed)}`)
    await expect(page.getByRole('link', { name: displayName })).toBeVisible()
    const visitor = await visit({ locale })
    await visitor.goto('/schedule')
    await expect(visitor.locator('[data-palette]')).toHaveCount(0)
    expect((await visitor.request.get('/api/palette?q=jtl')).status()).toBe(404)
  })
}

/** Until the page hears keys. */
async function openByKey(page: Page, field: ReturnType<Page['locator']>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(field).toBeFocused({ timeout: 1000 })
  }).toPass()
}

/** A member, and what is typed to find them alone. */
async function aPerson(): Promise<{ id: string; displayName: string; typed: string }> {
  const { id } = await createMember()
  const displayName = `季听澜${id.slice(-5)}`
  await readable().member.update({ where: { id }, data: { displayName } })
  await refreshSearch(readable(), [id])
  // Initials, and what the people of other tests have not.
  return { id, displayName, typed: `jtl ${id.slice(-5)}` }
}
