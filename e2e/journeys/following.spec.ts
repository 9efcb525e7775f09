import { movePhase } from '@/lib/checkins/commands-hosting'
import { startApp } from '../support/app'
import { createEvening } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

const t = wordsIn('en')

test('goes on by itself after the network was gone', async ({ signInAs, faults }) => {
  faults.tolerate(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/u)
  const evening = await createEvening()
  const page = await signInAs('MEMBER', { locale: 'en', viewport: PHONE })
  await page.goto(evening.page)
  const now = page.getByRole('list', { name: t('checkins.rail') }).locator('[aria-current="step"]')
  await expect(now).toContainText(t('checkins.phase.CHECK_IN'))
  await page.context().setOffline(true)
  await expect(page.getByText(t('checkins.offline.title'))).toBeVisible()
  await movePhase({ kind: 'console' }, evening.nightId, 'QUESTIONS')
  await page.context().setOffline(false)
  await expect(now).toContainText(t('checkins.phase.QUESTIONS'))
  await expect(page.getByText(t('checkins.offline.title'))).toBeHidden()
})

test('follows through another instance of the app on the same database', async ({ signInAs }) => {
  test.slow()
  const evening = await createEvening()
  const other = await startApp('start', { DATABASE_URL: process.env['DATABASE_URL'] ?? '' })
  try {
    const member = await signInAs('MEMBER', { locale: 'en', viewport: PHONE })
    await member.goto(`${other.address}${evening.page}`)
    const now = member
      .getByRole('list', { name: t('checkins.rail') })
      .locator('[aria-current="step"]')
    await expect(now).toContainText(t('checkins.phase.CHECK_IN'))
    const host = await signInAs('HOST', { locale: 'en' })
    await host.goto(evening.desk)
    await member.getByRole('button', { name: t('checkins.checkIn') }).click()
    const count = t('checkins.desk.hereCount', { count: 1 })
    await expect(host.locator('#here').getByText(count, { exact: true })).toBeVisible()
    await host.getByRole('button', { name: t('checkins.desk.step.TALK'), exact: true }).click()
    await expect(now).toContainText(t('checkins.phase.TALK'))
    await member.close()
  } finally {
    await other.stop()
  }
})
