import { createGroup, createMember, tag } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

const t = wordsIn('zh')

test('invites the members of a group by mail, and one of them comes in by it', async ({
  signInAs,
  visit,
}) => {
  const groupId = await createGroup()
  const email = `${tag()}@example.org`
  const { displayName } = await createMember({ groupId, email })
  const desk = await signInAs('ORGANISER', { locale: 'zh' })
  await desk.goto('/desk/moving-in/mail')
  await desk.locator('select[name=groupId]').selectOption(groupId)
  await desk.getByRole('button', { name: t('movingIn.mail.send') }).click()

  const phone = await visit({ locale: 'zh', viewport: PHONE })
  const link = phone
    .getByRole('article')
    .filter({ hasText: email })
    .getByRole('link', { name: t('mail.mailbox.open') })
  await expect(async () => {
    await phone.goto('/mailbox')
    await expect(link).toBeVisible({ timeout: 1000 })
  }).toPass()
  const { pathname, search } = new URL((await link.getAttribute('href')) ?? '')
  await phone.goto(`${pathname}${search}`)
  await phone.getByRole('button', { name: t('auth.open.button') }).click()
  await phone.goto('/me')
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(displayName)
})
