import { createMember } from '@/e2e/support/fixtures/evenings'
import { startTestProvider, type TestProvider } from '@/lib/auth/accounts/fixtures'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { LOCALES } from '@/lib/i18n/locale'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { startOwnServer, type OwnServer } from './support/own-server'
import { expect, PHONE, test } from './support/test'
import { wordsIn } from './support/words'

/** A server that has an identity provider: the demo has none. */
test.describe.configure({ mode: 'serial' })

const NAME = 'Example ID'
let provider: TestProvider
let server: OwnServer
let address = ''

test.beforeAll(async () => {
  test.setTimeout(180_000)
  provider = await startTestProvider()
  server = await startOwnServer('provider', {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: NAME,
  })
  await ensureDefaultCommunity()
  await readable().community.updateMany({ data: { setUpAt: toDate(now()) } })
  // The host of PUBLIC_URL, which the provider sends browsers back to.
  address = server.address.replace('127.0.0.1', 'localhost')
})
test.afterAll(async () => {
  await server.stop()
  await provider.stop()
})

for (const locale of LOCALES) {
  const t = wordsIn(locale)
  const words = { provider: NAME }

  test(`links an account and signs in by it, in ${locale}`, async ({ visit, signInMember }) => {
    provider.subject = `person of ${locale}`
    const visitor = await visit({ locale, viewport: PHONE, address })
    await visitor.goto('/sign-in')
    await visitor.getByRole('button', { name: t('auth.accounts.signIn', words) }).click()
    await expect(
      visitor.getByRole('heading', { name: t('auth.accounts.unknownTitle') }),
    ).toBeVisible()
    expect(
      (await visitor.context().cookies()).filter(({ name }) => name.includes('session')),
    ).toEqual([])

    const { id } = await createMember()
    const page = await signInMember(id, { locale, viewport: PHONE, address })
    await page.goto('/me/devices')
    await page.getByRole('button', { name: t('auth.accounts.link', words) }).click()
    await expect(page.getByText(t('auth.accounts.linked'))).toBeVisible()
    await expect(page.getByText(t('auth.accounts.unused'), { exact: false })).toBeVisible()

    await page.context().clearCookies({ name: sessionCookieName(false) })
    await page.goto('/me/names')
    await page.getByRole('button', { name: t('auth.accounts.signIn', words) }).click()
    await expect(page).toHaveURL(/\/me\/names$/u)
    await page.goto('/me/devices')
    await expect(page.getByText(t('auth.accounts.thisOne'))).toBeVisible()

    // Another browser comes back with an answer that it never asked for.
    await visitor.goto('/api/auth/callback/oidc?code=made-up&state=made-up')
    await expect(
      visitor.getByRole('heading', { name: t('auth.accounts.failedTitle') }),
    ).toBeVisible()
  })
}
