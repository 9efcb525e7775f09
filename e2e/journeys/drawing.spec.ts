import { createEvening, createMember } from '@/e2e/support/fixtures/evenings'
import { closeCheckIn } from '@/lib/checkins/commands-hosting'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { expect, PHONE, test } from '../support/test'
import { LOCALES } from '@/lib/i18n/locale'
import { wordsIn } from '../support/words'

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`draws a member who could speak, and asks them, on phones, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const evening = await createEvening()
    const { groupId, nightId } = evening
    const { id } = await createMember({ groupId })
    const joinedAt = toDate(now().subtract({ hours: 24 * 400 }))
    await readable().member.update({ where: { id }, data: { joinedAt } })

    // The host publishes the commitment while the check-in is open.
    const host = await signInAs('COORDINATOR', { locale, viewport: PHONE })
    await host.goto(`/tonight/host?group=${groupId}`)
    const draw = host.locator('[data-host-draw]')
    await draw.getByRole('button', { name: t('speakerDraws.host.open') }).click()
    await draw.getByText(t('speakerDraws.host.paste')).click()
    const text = draw.getByLabel(t('settings.texts.kinds.SPEAKER_DRAW'))
    await expect(text).toHaveValue(/[0-9a-f]{64}/u)

    // The member checks in, and says in one tap that they could speak.
    const member = await signInMember(id, { locale, viewport: PHONE })
    await member.goto(evening.page)
    await member.getByRole('button', { name: t('checkins.checkIn') }).click()
    const choice = member.locator('[data-speak-choice]')
    await choice.getByRole('button', { name: t('speakerDraws.choice.yes') }).click()
    await expect(choice.getByText(t('speakerDraws.choice.in'))).toBeVisible()

    await closeCheckIn({ kind: 'console' }, nightId)
    await host.reload()
    await draw.getByRole('button', { name: t('speakerDraws.host.list') }).click()
    await draw.getByRole('button', { name: t('speakerDraws.host.reveal') }).click()
    await host
      .getByRole('dialog')
      .getByRole('button', { name: t('speakerDraws.host.reveal') })
      .click()
    await expect(draw.getByText(t('speakerDraws.host.asking'))).toBeVisible()

    // The member finds their ticket in the order, recomputes it, and answers by the page of the ask.
    await member.reload()
    await choice.getByRole('link', { name: t('speakerDraws.choice.seen') }).click()
    await expect(member.getByText(t('speakerDraws.page.place', { place: 1 }))).toBeVisible()
    await member.getByRole('button', { name: t('draws.check'), exact: true }).click()
    await expect(member.getByText(t('draws.checked'))).toBeVisible()
    await member.goto('/asked')
    await member.getByRole('listitem').getByRole('link').click()
    await member.getByRole('textbox', { name: t('asks.page.topic') }).fill('一行日志的一生')
    const yes = member.getByRole('button', { name: t('asks.page.yes') })
    await yes.click()
    await expect(yes).toBeHidden()
    await host.reload()
    await expect(draw.getByText(/一行日志的一生/u).first()).toBeVisible()
  })
}
