import { createMember, tag } from '@/e2e/support/fixtures/evenings'
import { LOCALES } from '@/lib/i18n/locale'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`adds an address of one’s own and proves it, in ${locale}`, async ({
    signInMember,
    visit,
  }) => {
    const { id } = await createMember()
    const email = `${tag()}@yehua.example`
    const page = await signInMember(id, { locale, viewport: PHONE })
    await page.goto('/me/profile')
    const ask = async (email: string) => {
      await page.getByLabel(t('members.address.new')).fill(email)
      await page.getByRole('button', { name: t('members.address.send') }).click()
      await expect(page.getByText(t('members.address.sent'))).toBeVisible()
      await expect(page.getByText(t('members.address.pending', { email }))).toBeVisible()
    }
    const first = `${tag()}@yehua.example`
    await ask(first)
    await page.getByRole('button', { name: t('members.address.cancel') }).click()
    await expect(page.getByText(t('members.address.pending', { email: first }))).toBeHidden()
    await ask(email)

    // The mail is opened in another browser, without a session.
    const mailProgram = await visit({ locale, viewport: PHONE })
    const mail = mailProgram.getByRole('article').filter({ hasText: email })
    await expect(async () => {
      await mailProgram.goto('/mailbox')
      await expect(mail).toBeVisible({ timeout: 500 })
    }).toPass()
    const link = await mail.getByRole('link', { name: t('mail.mailbox.open') }).getAttribute('href')
    const { pathname, search } = new URL(link ?? '')
    await mailProgram.goto(`${pathname}${search}`)
    await page.reload()
    await expect(page.getByText(t('members.address.pending', { email }))).toBeVisible()
    await mailProgram.getByRole('button', { name: t('members.address.page.button') }).click()
    await expect(
      mailProgram.getByRole('heading', { name: t('members.address.page.doneTitle') }),
    ).toBeVisible()

    await page.reload()
    await expect(page.getByText(t('members.address.pending', { email }))).toBeHidden()
    await expect(page.getByText(email, { exact: true })).toBeVisible()
    await mailProgram.goto(`${pathname}${search}`)
    await mailProgram.getByRole('button', { name: t('members.address.page.button') }).click()
    await expect(mailProgram.getByText(t('refusals.ADDRESS_LINK_ENDED'))).toBeVisible()
  })
}
