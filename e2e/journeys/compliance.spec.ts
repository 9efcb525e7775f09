import type { Locator } from '@playwright/test'
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
    for (let more = 0; more < 19; more += 1) await inBreach(groupId)
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
    const boxes = desk.getByRole('row').getByRole('checkbox')
    await boxes.nth(0).click()
    await boxes.nth(2).click({ modifiers: ['Shift'] })
    await expect(desk.getByText(t('compliance.chosen', { n: 3 }))).toBeVisible()
    let taps = 0
    const tap = (target: Locator) => {
      taps += 1
      return target.click()
    }
    await tap(desk.getByRole('checkbox', { name: t('compliance.choosePage') }))
    await tap(desk.getByRole('checkbox', { name: late.displayName }))
    await expect(desk.getByText(t('compliance.chosen', { n: 21 }))).toBeVisible()
    await tap(desk.getByRole('button', { name: t('compliance.remindChosen') }))
    await expect(desk.getByText(`@${plain.nickname}`)).toBeVisible()
    await expect(desk.getByText(t('compliance.why.EXEMPT'))).toBeVisible()
    await tap(desk.getByRole('button', { name: t('compliance.remind.keep') }))
    await desk.waitForURL(/\/desk\/names\/reminders\//)
    for (const copy of await desk.getByRole('button', { name: t('ui.copy') }).all()) await tap(copy)
    await tap(desk.getByRole('button', { name: t('compliance.batches.mark') }))
    await expect(
      desk.getByText(t('compliance.batches.done', { reminded: 20, mailed: 0, spared: 0 })),
    ).toBeVisible()
    expect(taps).toBeLessThan(10)
    await desk.goto(queue)
    await expect(row(plain.displayName)).toContainText(t('compliance.states.COOLING'))

    await row(late.displayName).getByRole('link', { name: late.displayName }).first().click()
    await desk.locator('a[data-back]').click()
    await desk.waitForURL(`**${queue}`)
    await row(late.displayName).getByRole('link', { name: late.displayName }).first().click()
    await desk.getByRole('radio', { name: t('compliance.record.choices.REMOVED') }).check()
    await desk.getByLabel(t('compliance.record.reason')).fill('提醒两次，群里说好了')
    await desk.getByRole('button', { name: t('compliance.record.decideDo') }).click()
    await expect(desk.getByText(t('refusals.CONFIRM_MISSING')).first()).toBeVisible()
    await desk.getByRole('checkbox', { name: t('compliance.record.confirm') }).check()
    await desk.getByRole('button', { name: t('compliance.record.decideDo') }).click()
    // No other is to be decided about: back on the list, which says what was decided.
    await desk.getByRole('link', { name: t('ui.queue.look') }).click()
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
