import type { Page } from '@playwright/test'
import { createMember } from '@/e2e/support/fixtures/evenings'
import { startTestProvider, type TestProvider } from '@/lib/auth/accounts/fixtures'
import { startTestWeChat, type TestWeChat } from '@/lib/auth/accounts/fixtures-wechat'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { LOCALES } from '@/lib/i18n/locale'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { namedHost, withAuthenticator } from './support/authenticator'
import { startOwnServer, type OwnServer } from './support/own-server'
import { expect, PHONE, test } from './support/test'
import { wordsIn } from './support/words'

/** A server that has an identity provider and WeChat, and a desk that asks for a passkey: the demo has none of them. */
test.describe.configure({ mode: 'serial' })

const NAME = 'Example ID'
let provider: TestProvider
let wechat: TestWeChat
let server: OwnServer
let address = ''

test.beforeAll(async () => {
  test.setTimeout(180_000)
  provider = await startTestProvider()
  wechat = await startTestWeChat()
  server = await startOwnServer('provider', {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: NAME,
    WECHAT_APP_ID: wechat.appId,
    WECHAT_APP_SECRET: wechat.secret,
    WECHAT_STAND_IN: wechat.origin,
  })
  await ensureDefaultCommunity()
  await readable().community.updateMany({ data: { setUpAt: toDate(now()) } })
  // The host of PUBLIC_URL, which the provider sends browsers back to.
  address = namedHost(server.address)
})
test.afterAll(async () => {
  await server.stop()
  await provider.stop()
  await wechat.stop()
})

const KINDS = [
  { name: () => NAME, id: 'oidc', come: (subject: string) => (provider.subject = subject) },
  {
    name: (t: ReturnType<typeof wordsIn>) => t('auth.accounts.wechat'),
    id: 'wechat',
    come: (unionid: string) => (wechat.person = { openid: 'open', unionid, early: true }),
  },
]

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  for (const { name, id, come } of KINDS)
    test(`links an account of ${id} and signs in by it, in ${locale}`, async ({
      visit,
      signInMember,
    }) => {
      const words = { provider: name(t) }
      come(`person of ${locale}`)
      const visitor = await visit({ locale, viewport: PHONE, address })
      await visitor.goto('/sign-in')
      await visitor.getByRole('button', { name: t('auth.accounts.signIn', words) }).click()
      await expect(
        visitor.getByRole('heading', { name: t('auth.accounts.unknownTitle') }),
      ).toBeVisible()
      await expect(visitor.getByText(t('auth.accounts.unknownClaim'))).toBeVisible()
      expect(
        (await visitor.context().cookies()).filter((cookie) => cookie.name.includes('session')),
      ).toEqual([])

      const member = await createMember()
      const page = await signInMember(member.id, { locale, viewport: PHONE, address })
      await page.goto('/me/devices')
      await page.getByRole('button', { name: t('auth.accounts.link', words) }).click()
      await expect(page.getByText(t('auth.accounts.linked'))).toBeVisible()
      await expect(page.getByText(t('auth.accounts.unused'), { exact: false })).toBeVisible()

      await page.context().clearCookies({ name: sessionCookieName(false) })
      await page.goto('/me/names')
      await page.getByRole('button', { name: t('auth.accounts.signIn', words) }).click()
      await expect(page).toHaveURL(/\/me\/names(?:#wechat_redirect)?$/u)
      await page.goto('/me/devices')
      await expect(page.getByText(t('auth.accounts.thisOne'))).toBeVisible()

      // Another browser comes back with an answer that it never asked for.
      await visitor.goto(`/api/auth/callback/${id}?code=made-up&state=made-up`)
      await expect(
        visitor.getByRole('heading', { name: t('auth.accounts.failedTitle') }),
      ).toBeVisible()
    })
}

// Last: from then on every duty of this community waits for a passkey.
test('asks for a passkey at the desk once an owner says so', async ({ signInMember }) => {
  const t = wordsIn('en')
  const { id: ownerId } = await createMember()
  const { id: organiserId } = await createMember()
  await readable().member.update({ where: { id: ownerId }, data: { roles: ['OWNER'] } })
  await readable().member.update({ where: { id: organiserId }, data: { roles: ['ORGANISER'] } })

  const owner = await signInMember(ownerId, { locale: 'en', address })
  await owner.goto('/desk/settings/sign-in')
  await expect(owner.getByText(t('settings.deskSignIn.first'))).toBeVisible()
  await addAndUsePasskey(owner, '/desk/settings/sign-in')
  await owner.getByRole('button', { name: t('settings.deskSignIn.on') }).click()
  await owner
    .getByRole('dialog')
    .getByRole('button', { name: t('settings.deskSignIn.on'), exact: true })
    .click()
  await expect(owner.getByText(t('settings.deskSignIn.nowOn'), { exact: true })).toBeVisible()

  // A link opens the member's own pages, and no more the desk.
  const organiser = await signInMember(organiserId, { locale: 'en', viewport: PHONE, address })
  await organiser.goto('/desk/names')
  await expect(organiser.getByRole('heading', { level: 1 })).toHaveText(t('auth.desk.title'))
  await expect(organiser.getByText(t('auth.desk.hasNone'))).toBeVisible()
  await addAndUsePasskey(organiser, '/desk/names')
  await expect(organiser).toHaveURL(/\/desk\/names$/u)
  await expect(organiser.getByRole('heading', { level: 1 })).toHaveText(t('compliance.title'))
})

/** Adds one on the member's own page, and comes back to the desk by it. */
async function addAndUsePasskey(page: Page, next: string): Promise<void> {
  const t = wordsIn('en')
  await withAuthenticator(page)
  await page.goto('/me/devices')
  await page.getByRole('button', { name: t('auth.passkeys.add') }).click()
  await expect(page.getByText(t('auth.passkeys.done'))).toBeVisible()
  await page.context().clearCookies({ name: sessionCookieName(false) })
  await page.goto(next)
  await page.getByRole('button', { name: t('auth.passkeys.signIn') }).click()
  await page.waitForURL((url) => url.pathname === next)
}
