import { readable } from '@/lib/db/transaction'
import { createTalk } from '@/lib/talks/fixtures'
import { createGroup, createMember } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { LOCALES } from '@/lib/i18n/locale'
import { wordsIn } from '../support/words'

/** A member who was late at an evening three days ago, in a group of its own. */
async function lateEvening() {
  const groupId = await createGroup()
  const speaker = await createMember({ groupId })
  const member = await createMember({ groupId })
  const talk = { topic: `一笔退款 ${member.displayName}`, state: 'HELD' } as const
  const talkId = await createTalk({ groupId, memberId: speaker.id }, talk, -3)
  const { night } = await readable().talk.findUniqueOrThrow({
    where: { id: talkId },
    select: { night: true },
  })
  if (night === null) throw new Error('The talk has no night.')
  const at = new Date(night.startsAt.getTime() + 5 * 60_000)
  const data = { nightId: night.id, memberId: member.id, status: 'LATE', via: 'SELF', at } as const
  await readable().checkIn.create({ data })
  return { groupId, member, nightId: night.id, topic: talk.topic, date: night.date }
}

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`a member says an evening is recorded wrong, and an organiser corrects it and takes it back, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const { member, topic, date } = await lateEvening()
    const month = date.toISOString().slice(0, 7)
    const page = await signInMember(member.id, { locale, viewport: PHONE })
    await page.goto(`/me/evenings?month=${month}`)
    const evening = page.getByRole('listitem').filter({ hasText: topic })
    await expect(evening.getByText(t('attendance.status.LATE'), { exact: true })).toBeVisible()
    await evening.getByText(t('attendance.mine.wrong'), { exact: true }).click()
    await evening.getByRole('radio', { name: t('attendance.mine.said.ON_TIME') }).check()
    await evening.getByRole('button', { name: t('attendance.mine.send') }).click()
    await expect(evening.getByText(t('refusals.CORRECTION_REASON_MISSING')).first()).toBeVisible()
    await evening.getByLabel(t('attendance.mine.reason')).fill('七点二十就在群里')
    await evening.getByRole('button', { name: t('attendance.mine.send') }).click()
    const said = t('attendance.status.ON_TIME')
    await expect(evening.getByText(t('attendance.mine.waits', { said }))).toBeVisible()

    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto('/desk/attendance/disputes')
    const row = desk.getByRole('listitem').filter({ hasText: member.displayName })
    await row.getByRole('button', { name: t('attendance.disputes.yes', { said }) }).click()
    await expect(row).toHaveCount(0)
    await page.reload()
    await expect(evening.getByText(said, { exact: true })).toBeVisible()

    await desk.goto('/desk/attendance/disputes?view=done')
    await row.getByRole('button', { name: t('attendance.disputes.reopen') }).click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: t('attendance.disputes.reopen') })
      .click()
    await expect(row).toHaveCount(0)
    await page.reload()
    await expect(evening.getByText(t('attendance.status.LATE'), { exact: true })).toBeVisible()
  })

  test(`an organiser walks the grid by keys to a cell and corrects it, in ${locale}`, async ({
    signInAs,
  }) => {
    const { groupId, member, nightId } = await lateEvening()
    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto(`/desk/attendance/grid?group=${groupId}&sort=name`)
    const late = new RegExp(`^${member.displayName}.*${t('attendance.status.LATE')}$`, 'iu')
    const cell = desk.getByRole('gridcell', { name: late })
    await cell.click()
    await cell.press('Enter')
    await desk.waitForURL(new RegExp(`/desk/attendance/nights/${nightId}`, 'u'))
    const form = desk.getByRole('form', {
      name: t('attendance.night.correct.title', { name: member.displayName }),
    })
    await form.getByRole('radio', { name: t('attendance.status.ON_TIME') }).check()
    await form.getByLabel(t('attendance.night.correct.reason')).fill('群里有签到')
    await form.getByRole('button', { name: t('attendance.night.correct.save') }).click()
    await expect(desk.locator('#corrections').getByText('群里有签到')).toBeVisible()
  })
}
