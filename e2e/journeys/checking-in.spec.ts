import type { Page } from '@playwright/test'
import { readable } from '@/lib/db/transaction'
import { LOCALES } from '@/lib/i18n/locale'
import { createMember, createEvening } from '@/e2e/support/fixtures/evenings'
import { focusByKeyboard } from '../support/keyboard'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn, type Words } from '../support/words'

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`checks in by keyboard alone on a phone, and the host sees it live, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const evening = await createEvening()
    const { id, displayName } = await createMember({ groupId: evening.groupId })
    const host = await signInAs('HOST', { locale })
    await host.goto(evening.desk)
    await expect(host.getByText(t('checkins.desk.noneHere'))).toBeVisible()

    const phone = await signInMember(id, { locale, viewport: PHONE })
    await phone.goto(evening.page)
    await focusByKeyboard(phone, phone.getByRole('button', { name: t('checkins.checkIn') }))
    await phone.keyboard.press('Enter')
    await expect(phone.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(phone.getByText(presence(t))).toBeVisible()

    await expect(host.getByText(displayName)).toBeVisible()
    const count = t('checkins.desk.hereCount', { count: 1 })
    await expect(host.locator('#here').getByText(count, { exact: true })).toBeVisible()
    expect(await checkIns(evening.nightId, id)).toEqual(['ON_TIME'])
  })
}

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`changes nothing by a second tap, in ${locale}`, async ({ signInMember }) => {
    const evening = await createEvening()
    const { id } = await createMember({ groupId: evening.groupId })
    const page = await signInMember(id, { locale, viewport: PHONE })
    await page.goto(evening.page)
    const answers = await Promise.all([tap(page, evening.nightId), tap(page, evening.nightId)])
    const again = await tap(page, evening.nightId)
    expect([...answers, again]).toEqual([again, again, again])
    expect(again).toMatchObject({ ok: true, own: { status: 'ON_TIME', via: 'SELF' } })
    expect(await checkIns(evening.nightId, id)).toEqual(['ON_TIME'])
    await page.reload()
    await expect(page.getByText(presence(t))).toBeVisible()
  })

  test(`ends checked in however a thumb taps on one place, in ${locale}`, async ({
    signInMember,
  }) => {
    const evening = await createEvening()
    const { id } = await createMember({ groupId: evening.groupId })
    const page = await signInMember(id, { locale, viewport: PHONE })
    await page.goto(evening.page)
    const place = await page.getByRole('button', { name: t('checkins.checkIn') }).boundingBox()
    const x = (place?.x ?? 0) + (place?.width ?? 0) / 2
    const y = (place?.y ?? 0) + (place?.height ?? 0) / 2
    for (const gap of [0, 120, 250, 400, 700, 1_100]) {
      await page.mouse.click(x, y, { delay: gap })
    }
    await expect(page.getByText(presence(t))).toBeVisible()
    expect(await checkIns(evening.nightId, id)).toEqual(['ON_TIME'])
  })

  test(`checks in without script, in ${locale}`, async ({ browser, signInMember, baseURL }) => {
    const evening = await createEvening()
    const { id } = await createMember({ groupId: evening.groupId })
    const page = await signInMember(id, { locale })
    const storageState = await page.context().storageState()
    const bare = await browser.newContext({
      javaScriptEnabled: false,
      storageState,
      ...(baseURL === undefined ? {} : { baseURL }),
    })
    const plain = await bare.newPage()
    await plain.goto(evening.page)
    await plain.getByRole('button', { name: t('checkins.checkIn') }).click()
    await expect(plain.getByText(presence(t))).toBeVisible()
    // Taking it back stands elsewhere, in two steps, and only after some seconds.
    const takeBack = plain.getByText(t('checkins.takeBack.title'))
    await expect(takeBack).toBeHidden()
    await readable().checkIn.updateMany({
      where: { memberId: id },
      data: { at: new Date(Date.now() - 60_000) },
    })
    await plain.reload()
    await takeBack.click()
    await plain.getByRole('button', { name: t('checkins.takeBack.do') }).click()
    await expect(plain.getByRole('button', { name: t('checkins.checkIn') })).toBeVisible()
    await bare.close()
    expect(await checkIns(evening.nightId, id)).toEqual([])
  })

  test(`lets the host check a member in and take it back, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const evening = await createEvening()
    const { id, displayName } = await createMember({ groupId: evening.groupId })
    const member = await signInMember(id, { locale, viewport: PHONE })
    await member.goto(evening.page)

    const host = await signInAs('HOST', { locale })
    await host.goto(evening.desk)
    await host.getByRole('combobox', { name: t('checkins.desk.person') }).fill(displayName)
    await host.getByRole('option', { name: displayName }).click()
    await host.getByRole('button', { name: t('checkins.desk.checkInForDo'), exact: true }).click()
    await expect(
      host.getByText(
        t('checkins.desk.checkedIn', { name: displayName, status: t('checkins.status.ON_TIME') }),
      ),
    ).toBeVisible()
    await expect(member.getByText(presence(t))).toBeVisible()

    await host.getByRole('button', { name: t('checkins.desk.undoOne') }).click()
    await host
      .getByRole('dialog')
      .getByRole('button', { name: t('checkins.desk.undoConfirm') })
      .click()
    await expect(member.getByRole('button', { name: t('checkins.checkIn') })).toBeVisible()
    expect(await checkIns(evening.nightId, id)).toEqual([])
  })
}

/** The chip of one's own presence, at any minute. */
function presence(t: Words): RegExp {
  const [before = '', after = ''] = t('checkins.chip.present', {
    time: '\u0000',
    status: t('checkins.status.ON_TIME'),
  }).split('\u0000')
  return new RegExp(`${before}\\d{1,2}:\\d{2}${after}`, 'u')
}

async function tap(page: Page, nightId: string): Promise<unknown> {
  return page.evaluate(async (id) => {
    const answer = await fetch('/api/check-in', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ nightId: id }),
    })
    return (await answer.json()) as unknown
  }, nightId)
}

async function checkIns(nightId: string, memberId: string): Promise<string[]> {
  const rows = await readable().checkIn.findMany({ where: { nightId, memberId } })
  return rows.map(({ status }) => status)
}
