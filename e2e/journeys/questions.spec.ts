import { createEvening, createMember } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

const t = wordsIn('zh')

test('a member asks on a phone, another joins in, the host takes it up and marks it as answered, and the asker sees it', async ({
  signInAs,
  signInMember,
}) => {
  const evening = await createEvening()
  const text = '少的那一笔怎么找？'
  const { id, displayName } = await createMember({ groupId: evening.groupId })
  const asker = await signInMember(id, { locale: 'zh', viewport: PHONE })
  await asker.goto(`/talks/${evening.talkId}`)
  await asker.getByText(t('questions.ask'), { exact: true }).click()
  await asker.getByLabel(t('questions.text')).fill(text)
  await asker.getByRole('checkbox', { name: t('questions.withoutName') }).check()
  await asker.getByRole('button', { name: t('questions.send'), exact: true }).click()
  await expect(asker.getByText(t('questions.own'), { exact: true })).toBeVisible()

  const other = await signInAs('MEMBER', { locale: 'zh' })
  await other.goto(evening.page)
  await other.getByRole('button', { name: t('questions.voteOf', { text }) }).click()
  await expect(other.getByText(t('questions.voted'))).toBeVisible()
  await expect(other.getByText(displayName)).toHaveCount(0)

  await asker.goto(evening.page)
  const host = await signInAs('HOST', { locale: 'zh' })
  await host.goto(evening.desk)
  const queue = host.locator('#questions')
  await queue.getByRole('button', { name: t('questionsDesk.air') }).click()
  await expect(queue.getByText(t('questionsDesk.onAir'), { exact: true })).toBeVisible()
  await expect(asker.getByText(t('questions.onAir'), { exact: true }).first()).toBeVisible()
  await queue.getByRole('button', { name: t('questionsDesk.answered'), exact: true }).click()
  await expect(asker.getByText(t('questions.state.ANSWERED'))).toBeVisible()
})
