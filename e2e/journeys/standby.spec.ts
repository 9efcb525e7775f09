import { createGroup, createMember, currentEvening, tag } from '@/e2e/support/fixtures/evenings'
import { eveningToFill } from '@/e2e/support/fixtures/speakers'
import { readable } from '@/lib/db/transaction'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { insideTitle } from '@/lib/i18n/quotes'
import { now, toDate } from '@/lib/shared/clock'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

/** The desk works in Chinese; who is asked reads English on their phone. */
const [zh, en] = [wordsIn('zh'), wordsIn('en')]

test('cancels late, asks a member on standby in one tap, who says yes on a phone', async ({
  signInAs,
  visit,
}) => {
  const groupId = await createGroup()
  const nightId = await eveningToFill(groupId)
  const date = (await currentEvening()).add({ days: 1 })
  const { id: speakerId } = await createMember({ groupId })
  const { id: memberId, displayName: name } = await createMember({ groupId })
  const [lost, found] = [`讲不成的一场 ${tag()}`, `临时救场 ${tag()}`]
  const db = readable()
  await db.talk.create({ data: { groupId, nightId, topic: lost, speakerId } })
  const at = toDate(now())
  const said = { topic: found, groupIds: [groupId], since: at, changedAt: at }
  await db.standby.create({ data: { ...said, memberId } })

  const desk = await signInAs('COORDINATOR', { locale: 'zh' })
  await desk.goto(`/desk/plan?view=list&group=${groupId}&week=${date.toString()}`)
  await desk.getByRole('button', { name: `${zh('desk.plan.cancel')} ${lost}` }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel(zh('desk.plan.fields.reason')).fill('讲者病了')
  await dialog.getByRole('button', { name: zh('desk.plan.cancelDo') }).click()
  const done = desk.getByRole('status').filter({ hasText: lost })
  await done.getByText(zh('desk.plan.done.paste')).click()
  await expect(done.getByLabel(zh('announcements.kind.CANCELLED'))).toHaveValue(
    new RegExp(`《${lost}》[^]*讲者病了`, 'u'),
  )
  await done.getByRole('link', { name: zh('standby.link.do', { count: 1 }) }).click()

  await desk
    .getByRole('button', {
      name: zh('standby.gap.askOf', { name, topic: insideTitle('zh', found) }),
    })
    .click()
  await expect(desk.getByText(zh('standby.gap.askedByHand'))).toBeVisible()
  await desk.getByRole('link', { name: found }).click()
  const text = await desk.getByLabel(zh('asks.desk.text')).inputValue()
  const { pathname, search } = new URL(/https?:\/\/\S+/u.exec(text)?.[0] ?? '')

  const phone = await visit({ locale: 'en', viewport: PHONE })
  await phone.goto(`${pathname}${search}`)
  await phone.getByRole('button', { name: en('asks.page.yes') }).click()
  const day = dayAndWeekday('en', date)
  await expect(
    phone.getByText(en('asks.page.over.ACCEPTED', { day }), { exact: true }),
  ).toBeVisible()

  await desk.goto(`/desk/speakers/standby/${nightId}`)
  await expect(
    desk.getByText(zh('standby.gap.filledBy', { name, topic: insideTitle('zh', found) })),
  ).toBeVisible()
})
