import { NIGHT_PHASES } from '@/lib/nights/types'
import { createMember, createEvening } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`moves the evening through its phases while members follow, in ${locale}`, async ({
    signInAs,
    signInMember,
    visit,
  }) => {
    const evening = await createEvening()
    const { id } = await createMember({ groupId: evening.groupId })
    const member = await signInMember(id, { locale, viewport: PHONE })
    await member.goto(evening.page)
    const visitor = await visit({ locale })
    await visitor.goto(evening.page)
    const host = await signInAs('HOST', { locale, viewport: PHONE })
    await host.goto(evening.desk)

    const rail = (page: typeof member) =>
      page.getByRole('list', { name: t('checkins.rail') }).locator('[aria-current="step"]')
    const paste = host.locator('textarea[readonly]').first()
    await expect(rail(member)).toContainText(t('checkins.phase.CHECK_IN'))
    const texts = new Set([await paste.inputValue()])
    for (const phase of NIGHT_PHASES.slice(NIGHT_PHASES.indexOf('TALK'))) {
      const before = await paste.inputValue()
      await host
        .getByRole('button', { name: t(`checkins.desk.step.${phase}`), exact: true })
        .click()
      // Ending the evening has a place of its own, and asks.
      if (phase === 'CLOSED') {
        await host
          .getByRole('dialog')
          .getByRole('button', { name: t('checkins.desk.endDo') })
          .click()
      }
      for (const page of [member, visitor]) {
        if (phase === 'CLOSED')
          await expect(page.getByText(t('checkins.chip.over'), { exact: true })).toBeVisible()
        else await expect(rail(page)).toContainText(t(`checkins.phase.${phase}`))
      }
      await expect(paste).not.toHaveValue(before)
      texts.add(await paste.inputValue())
    }
    expect(texts.size).toBe(NIGHT_PHASES.length - 1)

    await host
      .getByRole('button', {
        name: t('checkins.desk.undo', { phase: t('checkins.phase.OPEN_DISCUSSION') }),
      })
      .click()
    await expect(rail(member)).toContainText(t('checkins.phase.OPEN_DISCUSSION'))
  })

  test(`closes the check-in and who comes then is late, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const evening = await createEvening()
    const { id, displayName } = await createMember({ groupId: evening.groupId })
    const member = await signInMember(id, { locale, viewport: PHONE })
    await member.goto(evening.page)
    const host = await signInAs('HOST', { locale })
    await host.goto(evening.desk)
    await host.getByRole('button', { name: t('checkins.desk.closeNow') }).click()
    await member.getByRole('button', { name: t('checkins.checkInLate') }).click()
    // Speaker and host are there by duty; this one came by themselves, and late.
    const row = host.locator('#here').getByRole('listitem').filter({ hasText: displayName })
    await expect(row).toContainText(t('checkins.status.LATE'))
  })
}
