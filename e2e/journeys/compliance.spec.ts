import { createGroup } from '@/e2e/support/fixtures/evenings'
import { expect, test } from '../support/test'
import { inBreach, twiceReminded } from '@/e2e/support/fixtures/compliance'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`reminds, exempts and decides, in ${locale}`, async ({ signInAs }) => {
    const groupId = await createGroup()
    const [plain, speaker, late] = [
      await inBreach(groupId),
      await inBreach(groupId),
      await inBreach(groupId),
    ]
    await twiceReminded(late.id, late.nickname)
    const desk = await signInAs('ORGANISER', { locale })
    const queue = `/desk/names?groupId=${groupId}`
    const row = (name: string) => desk.getByRole('row').filter({ hasText: name })

    // The speaker hides the employer for a good reason.
    await desk.goto(`/desk/names/${speaker.id}`)
    await desk.getByRole('button', { name: t('compliance.record.exempt') }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel(t('compliance.record.reason')).fill('讲者，公司不便公开')
    await dialog.getByRole('button', { name: t('compliance.record.exempt') }).click()
    await expect(desk.getByRole('button', { name: t('compliance.record.lift') })).toBeVisible()

    await desk.goto(queue)
    await expect(row(speaker.displayName)).toContainText(t('compliance.states.EXEMPT'))
    await expect(row(late.displayName)).toContainText(t('compliance.states.DECIDE'))
    for (const { displayName } of [plain, speaker]) {
      await desk.getByRole('checkbox', { name: displayName }).check()
    }
    await desk.getByRole('button', { name: t('compliance.remindChosen') }).click()
    await expect(desk.getByText(`@${plain.nickname}`)).toBeVisible()
    await expect(desk.getByText(t('compliance.why.EXEMPT'))).toBeVisible()
    await desk.getByRole('button', { name: t('compliance.remind.keep') }).click()
    await desk.waitForURL(/\/desk\/names\/reminders\//)
    await desk.getByRole('button', { name: t('compliance.batches.mark') }).click()
    await expect(
      desk.getByText(t('compliance.batches.done', { reminded: 1, mailed: 0, spared: 0 })),
    ).toBeVisible()
    await desk.goto(queue)
    await expect(row(plain.displayName)).toContainText(t('compliance.states.COOLING'))

    await row(late.displayName).getByRole('link', { name: late.displayName }).first().click()
    await desk.getByRole('radio', { name: t('compliance.record.choices.REMOVED') }).check()
    await desk.getByLabel(t('compliance.record.reason')).fill('提醒两次，群里说好了')
    await desk.getByRole('button', { name: t('compliance.record.decideDo') }).click()
    await expect(desk.getByText(t('refusals.CONFIRM_MISSING')).first()).toBeVisible()
    await desk.getByRole('checkbox', { name: t('compliance.record.confirm') }).check()
    await desk.getByRole('button', { name: t('compliance.record.decideDo') }).click()
    await expect(desk.getByText(t('compliance.record.gone'))).toBeVisible()
    await desk.getByRole('button', { name: t('compliance.record.byReturn') }).click()
    await desk.getByRole('dialog').getByLabel(t('compliance.record.reason')).fill('改好回来了')
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: t('compliance.record.byReturn') })
      .click()
    await expect(desk.getByText(t('compliance.record.gone'))).toBeHidden()
  })
}
