import { createEvening } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, SCREENS, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const { locale, viewport } of SCREENS) {
  test(`says what waits for an organiser, as its pages do, in ${locale} at ${String(viewport.width)}`, async ({
    signInAs,
  }) => {
    const t = wordsIn(locale)
    const page = await signInAs('ORGANISER', { locale, viewport })
    await page.goto('/desk')
    await expect(page.getByRole('heading', { level: 1, name: t('waiting.title') })).toBeVisible()
    const row = page.locator('main a[href="/desk/applications"]').filter({ hasText: /\d/u }).last()
    const listed = /\d+/u.exec((await row.textContent()) ?? '')?.[0] ?? 'none'
    const badge = page
      .getByRole('navigation', { name: t('shell.deskNav') })
      .locator('a[href="/desk/applications"] span')
    const held = page.locator('main a[href="/desk/applications?shelf=HELD"]')
    const heldCount = (await held.count()) === 0 ? '0' : await held.textContent()
    const sum = Number(listed) + Number(/\d+/u.exec(heldCount ?? '')?.[0])
    await expect(badge).toHaveText(String(sum))
    await row.click()
    const shelf = page.locator('a[aria-current="page"], a[aria-current="true"]')
    // On a phone the shelves are folded.
    await expect(shelf.filter({ hasText: listed }).first()).toBeAttached()
  })
}

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`lets a host take the next step of tonight in one tap, in ${locale}`, async ({
    signInAs,
  }) => {
    const evening = await createEvening()
    const host = await signInAs('HOST', { locale, viewport: PHONE })
    await host.goto('/desk')
    const row = host.getByRole('listitem').filter({ hasText: evening.topic })
    await row.getByRole('button', { name: t('checkins.desk.step.TALK') }).click()
    await expect(
      row.getByRole('button', { name: t('checkins.desk.step.SUPPLEMENT') }),
    ).toBeVisible()
    await expect(row.getByText(t('desk.navLive.TALK'))).toBeVisible()
    await expect(host.getByText(t('waiting.nothing'))).toBeVisible()
  })
}
