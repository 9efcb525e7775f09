import { readFile } from 'node:fs/promises'
import { createGroup, createMember } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

const t = wordsIn('zh')

test('hands a link to one member after another, and takes all of them along in a file', async ({
  signInAs,
  visit,
}) => {
  const groupId = await createGroup()
  const { displayName } = await createMember({ groupId })
  await createMember({ groupId })
  const desk = await signInAs('OWNER', { locale: 'zh' })
  await desk.goto('/desk/moving-in')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(t('movingIn.title'))
  await desk.goto(`/desk/moving-in/links?view=uninvited&group=${groupId}`)

  // The button of a row answers in the panel beside the list, with the text for that member.
  const row = desk.getByRole('listitem').filter({ hasText: displayName }).first()
  await row.getByRole('button').click()
  const text = desk.getByRole('textbox', { name: displayName })
  await expect(text).toBeInViewport()
  const address = /https?:\/\/\S+/u.exec(await text.inputValue())?.[0] ?? ''
  expect(address).toContain('/sign-in/open?token=')

  const phone = await visit({ locale: 'zh', viewport: PHONE })
  await phone.goto(new URL(address).pathname + new URL(address).search)
  await phone.getByRole('button', { name: t('auth.open.button') }).click()
  await phone.goto('/me')
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(displayName)
  await desk.reload()
  await expect(desk.getByRole('listitem').filter({ hasText: displayName })).toHaveCount(0)

  // All of the group, and no member of another: other journeys hand out links of their own.
  await desk.locator('select[name=groupId]').selectOption(groupId)
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: /条链接的表格/u }).click(),
  ])
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain('/sign-in/open?token=')
})
