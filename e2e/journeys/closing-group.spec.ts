import { createGroup, createMember } from '@/e2e/support/fixtures/evenings'
import { readable } from '@/lib/db/transaction'
import { waitForFreshDocument } from '../support/fresh-document'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

const t = wordsIn('zh')

test('closes a group, whose member leaves by themself, and opens it again', async ({
  signInAs,
  signInMember,
}) => {
  const groupId = await createGroup()
  const { id } = await createMember({ groupId })
  await createMember({ groupId })
  const desk = await signInAs('ORGANISER', { locale: 'zh' })
  await desk.goto(`/desk/settings/groups/${groupId}`)
  await expect(desk.getByText(t('settings.groups.closing.members', { count: 2 }))).toBeVisible()
  const confirm = t('settings.groups.closing.confirm')
  await desk.getByRole('button', { name: confirm }).click()
  const closing = desk.getByRole('dialog')
  await closing.locator('textarea[name=reason]').fill('两个群并到一起')
  await closing.getByRole('button', { name: confirm }).click()
  await expect(desk.getByText(t('settings.groups.closing.introClosed'))).toBeVisible()

  // What leaving means stands there before it is done; afterwards the phone is signed out.
  const phone = await signInMember(id, { locale: 'zh', viewport: PHONE })
  await phone.goto('/me/group')
  const leave = t('members.transfer.leave.do')
  await phone.getByRole('button', { name: leave }).click()
  const leaving = phone.getByRole('dialog')
  await expect(leaving.getByText(t('members.transfer.leave.stays'))).toBeVisible()
  await leaving.getByRole('button', { name: leave }).click()
  await waitForFreshDocument(phone, '/')
  await phone.goto('/me/group')
  await expect(phone).toHaveURL(/\/sign-in/u)
  expect((await readable().member.findUniqueOrThrow({ where: { id } })).status).toBe('LEFT')

  await desk.reload()
  await expect(desk.getByText(t('settings.groups.closing.members', { count: 1 }))).toBeVisible()
  const reopen = t('settings.groups.closing.reopen')
  await desk.getByRole('button', { name: reopen }).click()
  await desk.getByRole('dialog').getByRole('button', { name: reopen }).click()
  await expect(desk.getByText(t('settings.groups.closing.intro')).first()).toBeVisible()
})
