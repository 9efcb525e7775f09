import type { Page } from '@playwright/test'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { createMember } from '@/e2e/support/fixtures/evenings'
import { LOCALES } from '@/lib/i18n/locale'
import { namedHost, withAuthenticator } from '../support/authenticator'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

/** A phone that lost its session: signing out would load the home page under the next address. */
const SESSION = sessionCookieName(false)

/** Until the field offers passkeys: what the browser asked while the person was away stays unanswered. */
async function offered(page: Page): Promise<void> {
  await page.waitForFunction(() => 'asked' in window)
}

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`adds a passkey, signs in by it and removes it, in ${locale}`, async ({
    signInMember,
    baseURL,
    faults,
  }) => {
    // The browser reports each refusal of a passkey.
    faults.tolerate(/\b409\b/u)
    const { id, displayName } = await createMember()
    const address = namedHost(baseURL ?? '')
    const page = await signInMember(id, { locale, viewport: PHONE, address })
    const comes = await withAuthenticator(page)
    await page.goto('/me/devices')
    await page.getByRole('button', { name: t('auth.passkeys.add') }).click()
    await expect(page.getByText(t('auth.passkeys.done'))).toBeVisible()
    await expect(page.getByText(t('auth.passkeys.unused'))).toBeVisible()

    // The device has one now, and says so instead of making another.
    await page.getByRole('button', { name: t('auth.passkeys.add') }).click()
    await expect(page.getByText(t('auth.passkeys.exists'))).toBeVisible()
    await expect(page.getByText(t('auth.passkeys.done'))).toBeHidden()

    // The sign-in page offers passkeys in its field as well: they wait for the person.
    await comes(false)
    await page.context().clearCookies({ name: SESSION })
    await page.goto('/me/names')
    await expect(page).toHaveURL(/\/sign-in\?/u)
    await offered(page)
    await comes(true)
    await page.getByRole('button', { name: t('auth.passkeys.signIn') }).click()
    await expect(page).toHaveURL(/\/me\/names$/u)
    await page.goto('/me')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(displayName)

    await page.goto('/me/devices')
    await expect(page.getByText(t('auth.passkeys.thisOne'))).toBeVisible()
    await expect(page.getByText(t('auth.devices.via.PASSKEY'))).toBeVisible()
    await page.getByRole('button', { name: t('auth.passkeys.remove') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('auth.passkeys.remove'), exact: true })
      .click()
    await expect(page.getByText(t('auth.passkeys.thisOne'))).toBeHidden()

    await comes(false)
    await page.context().clearCookies({ name: SESSION })
    await page.goto('/sign-in')
    await offered(page)
    await comes(true)
    await page.getByRole('button', { name: t('auth.passkeys.signIn') }).click()
    await expect(page.getByText(t('refusals.PASSKEY_REFUSED'))).toBeVisible()
  })
}

test('leads from an address of numbers to the one where passkeys work', async ({
  signInMember,
  baseURL,
}) => {
  const { id } = await createMember()
  const page = await signInMember(id, { locale: 'en', viewport: PHONE })
  await page.goto('/me/devices')
  const address = namedHost(baseURL ?? '')
  const link = page.getByRole('link', { name: address, exact: true })
  await expect(link).toHaveAttribute('href', `${address}/me/devices#passkeys`)
})

test('offers no passkey at an address of numbers', async ({ visit }) => {
  const t = wordsIn('en')
  const page = await visit({ locale: 'en', viewport: PHONE })
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: t('auth.passkeys.signIn') })).toBeHidden()
})
