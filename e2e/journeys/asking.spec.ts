import {
  createGroup,
  createMember,
  currentEvening,
  tag,
  weekdaysAfter,
} from '@/e2e/support/fixtures/evenings'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { expect, test } from '../support/test'
import { IN_ENGLISH, wordsIn } from '../support/words'

const PHONE = { width: 390, height: 780 }

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)

  test(`asks a member, who answers by the link on a phone in one tap, in ${locale}`, async ({
    signInAs,
    visit,
  }) => {
    const groupId = await createGroup()
    const { id, displayName } = await createMember({ groupId })
    const [, date] = await weekdaysAfter(await currentEvening(), 2)
    if (date === undefined) throw new Error('No weekday ahead.')
    const topic = `分账那些年 ${tag()}`
    const day = dayAndWeekday(locale, date)
    const desk = await signInAs('COORDINATOR', { locale })

    await desk.goto(`/desk/speakers/ask?group=${groupId}&member=${id}&date=${date.toString()}`)
    await desk.getByRole('textbox', { name: t('asks.new.topic') }).fill(topic)
    await desk.getByRole('button', { name: t('asks.new.do'), exact: true }).click()
    await expect(desk.getByText(t('asks.desk.waits'))).toBeVisible()
    const text = await desk.getByLabel(t('asks.desk.text')).inputValue()
    const link = /https?:\/\/\S+/u.exec(text)?.[0] ?? ''

    const phone = await visit({ locale, viewport: PHONE })
    const { pathname, search } = new URL(link)
    await phone.goto(`${pathname}${search}`)
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
      t('asks.page.titleOn', { day }),
    )
    await phone.getByRole('button', { name: t('asks.page.yes') }).click()
    await expect(
      phone.getByText(t('asks.page.over.ACCEPTED', { day }), { exact: true }),
    ).toBeVisible()

    await desk.reload()
    await expect(
      desk.getByText(t('asks.desk.over.ACCEPTED', { name: displayName, day })),
    ).toBeVisible()
    await desk.goto(`/desk/plan?view=list&group=${groupId}&week=${date.toString()}`)
    await expect(desk.getByRole('link', { name: topic, exact: true })).toBeVisible()
  })
}
