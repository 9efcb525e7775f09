import { LOCALES } from '@/lib/i18n/locale'
import { createPersonalLink } from '@/lib/auth/links/commands'
import { createMember, tag } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { IN_ENGLISH, wordsIn } from '../support/words'

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`signs in by a mailed link, which opens once, in ${locale}`, async ({ visit }) => {
    const email = `${tag()}@yehua.example`
    const { displayName } = await createMember({ email })
    const page = await visit({ locale, viewport: PHONE })
    await page.goto('/sign-in?next=/me')
    await page.getByLabel(t('auth.signIn.email')).fill(email)
    await page.getByRole('button', { name: t('auth.signIn.send') }).click()
    await expect(page.getByRole('heading', { name: t('auth.sent.title') })).toBeVisible()

    const mail = page.getByRole('article').filter({ hasText: email })
    await expect(async () => {
      await page.goto('/mailbox')
      await expect(mail).toBeVisible({ timeout: 500 })
    }).toPass()
    const link = await mail.getByRole('link', { name: t('mail.mailbox.open') }).getAttribute('href')
    const { pathname, search } = new URL(link ?? '')

    // A chat app that looks at the link opens it, follows it and comes to nothing.
    const looks = await visit({ locale })
    await looks.goto(`${pathname}${search}`)
    await looks.request.get(`/api/auth/callback/email${search}`)
    await looks.goto('/me')
    await expect(looks).toHaveURL(/\/sign-in\?/u)

    await page.goto(`${pathname}${search}`)
    await page.getByRole('button', { name: t('auth.open.button') }).click()
    await expect(page).toHaveURL(/\/me$/u)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(displayName)

    await looks.goto(`${pathname}${search}`)
    await looks.getByRole('button', { name: t('auth.open.button') }).click()
    await expect(looks.getByRole('heading', { name: t('auth.open.failedTitle') })).toBeVisible()
    await looks.goto('/me')
    await expect(looks).toHaveURL(/\/sign-in\?/u)
  })
}

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)

  test(`opens a personal link that a chat glued marks to, pressed twice, and again, in ${locale}`, async ({
    visit,
  }) => {
    const { id, displayName } = await createMember()
    const made = await createPersonalLink({ kind: 'console' }, id, 'http://app.invalid')
    if (!made.ok) throw new Error(made.refusal.code)
    const { pathname, search } = new URL(made.value.address)
    const link = `${pathname}${search}&next=/me`
    const page = await visit({ locale, viewport: PHONE })
    await page.goto(`${link}。）`)
    await page.getByRole('button', { name: t('auth.open.button') }).dblclick()
    await expect(page).toHaveURL(/\/me$/u)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(displayName)

    // Used up, it leads its owner on, and no other browser in.
    await page.goto(link)
    await page.getByRole('button', { name: t('auth.open.button') }).click()
    await expect(page).toHaveURL(/\/me$/u)
    const other = await visit({ locale })
    await other.goto(link)
    await other.getByRole('button', { name: t('auth.open.button') }).click()
    await expect(other.getByRole('heading', { name: t('auth.open.failedTitle') })).toBeVisible()
  })

  test(`has a busy button from the first press on, in ${locale}`, async ({ visit }) => {
    const { id } = await createMember()
    const made = await createPersonalLink({ kind: 'console' }, id, 'http://app.invalid')
    if (!made.ok) throw new Error(made.refusal.code)
    const { pathname, search } = new URL(made.value.address)
    const page = await visit({ locale, viewport: PHONE })
    await page.goto(`${pathname}${search}&next=/me`)
    const button = page.getByRole('button', { name: t('auth.open.button') })
    // What is sent is counted and kept: the page would be gone before it could be looked at.
    const form = page.locator('form').filter({ has: button })
    await form.evaluate((element) => {
      element.addEventListener('submit', (event) => {
        event.preventDefault()
        element.dataset['sent'] = String(Number(element.dataset['sent'] ?? 0) + 1)
      })
    })
    await expect(async () => {
      await button.click()
      await expect(button).toHaveAttribute('aria-busy', 'true', { timeout: 200 })
    }).toPass()
    const sent = await form.getAttribute('data-sent')
    await button.click({ force: true })
    await button.press('Enter')
    expect(await form.getAttribute('data-sent')).toBe(sent)
  })

  test(`says the same to an unknown address, in ${locale}`, async ({ visit }) => {
    const page = await visit({ locale })
    const unknown = `${tag()}@unknown.example`
    await page.goto('/sign-in')
    await page.getByLabel(t('auth.signIn.email')).fill(unknown)
    await page.getByRole('button', { name: t('auth.signIn.send') }).click()
    await expect(page.getByRole('heading', { name: t('auth.sent.title') })).toBeVisible()
  })

  test(`signs another device out at once, in ${locale}`, async ({ signInMember }) => {
    const { id } = await createMember()
    const phone = await signInMember(id, { locale, viewport: PHONE })
    const desk = await signInMember(id, { locale })
    await desk.goto('/me/devices')
    await desk.getByRole('button', { name: t('auth.devices.others') }).click()
    await expect(desk.getByText(t('auth.devices.onlyThis'))).toBeVisible()
    await phone.goto('/me')
    await expect(phone).toHaveURL(/\/sign-in\?/u)
    await desk.goto('/me')
    await expect(desk).toHaveURL(/\/me$/u)
  })

  test(`treats a removed member as a visitor from the next click on, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const { id, displayName } = await createMember()
    const member = await signInMember(id, { locale, viewport: PHONE })
    await member.goto('/members')
    await expect(member.getByRole('heading', { level: 1 })).toBeVisible()

    const organiser = await signInAs('ORGANISER', { locale })
    await organiser.goto(`/desk/people/${id}`)
    await organiser.getByRole('button', { name: t('members.desk.remove') }).click()
    const dialog = organiser.getByRole('dialog')
    await dialog.getByLabel(t('members.desk.reason')).fill('连续刷广告')
    await dialog.getByRole('button', { name: t('members.desk.remove') }).click()
    const removed = t('members.desk.statuses.REMOVED')
    await expect(organiser.getByText(removed, { exact: true }).first()).toBeVisible()

    await member.getByRole('link', { name: t('shell.me'), exact: true }).click()
    await expect(member).toHaveURL(/\/sign-in/u)
    await expect(member.getByText(displayName)).toHaveCount(0)
  })
}
