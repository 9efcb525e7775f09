import type { Locator } from '@playwright/test'
import { readable } from '@/lib/db/transaction'
import { createEvening, createMember } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`holds a talk after all that the host put off by mistake, in ${locale}`, async ({
    signInAs,
  }) => {
    const evening = await createEvening()
    const host = await signInAs('HOST', { locale, viewport: PHONE })
    await host.goto(`/tonight/host?group=${evening.groupId}`)
    await host.getByRole('button', { name: t('hosting.late.label') }).click()
    // By the keyboard it is asked for instead of held.
    const postpone = `${t('hosting.hold')} · ${t('hosting.late.postpone')}`
    await host.getByRole('button', { name: postpone }).press('Enter')
    await host.getByRole('button', { name: t('hosting.late.postponeDo'), exact: true }).click()
    await expect(host.getByText(t('hosting.postponed'))).toBeVisible()
    await host.getByRole('button', { name: t('hosting.resume') }).click()
    await host
      .getByRole('dialog')
      .getByRole('button', { name: t('hosting.resumeDo') })
      .click()
    await expect(host.getByRole('button', { name: t('hosting.late.label') })).toBeVisible()
    const talk = await readable().talk.findUniqueOrThrow({ where: { id: evening.talkId } })
    expect([talk.state, talk.nightId]).toEqual(['PLANNED', evening.nightId])
  })

  test(`puts on air and goes on to the next in two places, in ${locale}`, async ({ signInAs }) => {
    const { talkId, groupId } = await createEvening()
    const { id: memberId } = await createMember({ groupId })
    const texts = ['怎么对账，才不漏一笔？', '一天对几次？']
    await readable().question.createMany({
      data: texts.map((text) => ({ talkId, memberId, text })),
    })
    const host = await signInAs('HOST', { locale, viewport: PHONE })
    await host.goto(`/tonight/host?group=${groupId}`)
    const air = host.getByRole('button', { name: t('hosting.air') })
    const before = await boxOf(air)
    await air.click()
    const goOn = host.getByRole('button', { name: t('hosting.answeredNext') })
    const after = await boxOf(goOn)
    expect(after.x + after.width < before.x || after.y > before.y + before.height).toBe(true)
    await expect(goOn).not.toHaveAttribute('aria-disabled')
    await goOn.click()
    await expect(
      host.getByRole('button', { name: t('hosting.answered'), exact: true }),
    ).toBeVisible()
    const rows = await readable().question.findMany({ where: { talkId }, orderBy: { id: 'asc' } })
    expect(rows.map(({ state }) => state)).toEqual(['ANSWERED', 'ON_AIR'])
  })
}

async function boxOf(one: Locator) {
  await expect(one).toBeVisible()
  const box = await one.boundingBox()
  if (box === null) throw new Error('It has no place on the page.')
  return box
}
