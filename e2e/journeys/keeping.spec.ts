import { createGroup } from '@/e2e/support/fixtures/evenings'
import { aReferrer } from '@/e2e/support/fixtures/admission'
import { expect, test } from '../support/test'
import { PHONE } from '@/e2e/support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`keeps a half-filled form over a tap on the navigation, in ${locale}`, async ({
    signInMember,
  }) => {
    const member = await aReferrer(await createGroup())
    const page = await signInMember(member.id, { locale, viewport: PHONE })
    await page.goto('/referrals/new')
    await page.locator('input[name="name"]').fill('写到一半')
    await page.locator('input[name="howKnown"]').fill('在一个项目里共事')
    const schedule = page
      .getByRole('navigation')
      .last()
      .getByRole('link', {
        name: t('shell.schedule'),
      })
    await schedule.click()
    await page.waitForURL((url) => url.pathname === '/schedule')
    await page.goBack()
    await expect(page.locator('input[name="name"]')).toHaveValue('写到一半')
    await expect(page.locator('input[name="howKnown"]')).toHaveValue('在一个项目里共事')
    await page.reload()
    await expect(page.locator('input[name="name"]')).toHaveValue('写到一半')
    // What was sent is not there again.
    await page.goto('/me/data')
    const wrong = page.locator('textarea[name="text"]')
    await wrong.fill('三月那晚到了')
    await page.getByRole('button', { name: t('privacy.correct.send') }).click()
    await expect(page.getByRole('status').filter({ hasText: /\S/u }).first()).toBeVisible()
    await page.reload()
    await expect(wrong).toHaveValue('')
    // What is kept is the member's own: it is not put before another who signs in in the same tab.
    const kept = await page.evaluate(() => Object.keys(sessionStorage))
    expect(kept.filter((key) => key.startsWith('typed '))).toEqual([`typed ${member.id} refer `])
  })
}
