import type { Locator } from '@playwright/test'
import type { Temporal } from 'temporal-polyfill'
import { createGroup, currentEvening, tag, weekdaysAfter } from '@/e2e/support/fixtures/evenings'
import { DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { planTalk } from '@/lib/talks/plan/commands'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

const t = wordsIn('zh')
const time = DEFAULT_TEMPLATE.clocks.starts

test('moves a talk by dragging and by the keyboard, swaps two, and takes the last back', async ({
  signInAs,
}) => {
  const { groupId, dates, topics } = await twoTalks()
  const [first, second, third] = dates
  // High enough for both evenings: near an edge the page scrolls under what is dragged, to another evening.
  const viewport = { width: 1360, height: 1600 }
  const desk = await signInAs('COORDINATOR', { locale: 'zh', viewport })
  await desk.goto(`/desk/plan?view=weeks&week=${first.toString()}&group=${groupId}`)
  const cell = (date: Temporal.PlainDate) =>
    desk.locator(`[data-cell="${groupId} ${date.toString()}"]`)
  const handle = (topic: string) =>
    desk.getByRole('button', { name: t('desk.plan.board.drag', { topic }) })
  const confirm = async (label: string) => {
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel(t('desk.plan.fields.reason')).fill('讲者出差')
    await dialog.getByRole('button', { name: label, exact: true }).click()
  }
  const day = (date: Temporal.PlainDate) => dayAndWeekday('zh', date)

  await drag(handle(topics[0]), cell(third))
  await confirm(t('desk.plan.board.words.moveDo'))
  await expect(
    desk.getByText(t('desk.plan.done.moved', { topic: topics[0], day: day(third), time })),
  ).toBeVisible()
  await expect(cell(third)).toContainText(topics[0])

  await desk.getByRole('button', { name: t('desk.plan.undo') }).click()
  await expect(desk.getByText(t('desk.plan.done.undone', { topic: topics[0] }))).toBeVisible()
  await expect(cell(first)).toContainText(topics[0])

  // One line down stands the other talk: the two are to be swapped.
  await handle(topics[0]).focus()
  await desk.keyboard.press('Space')
  await expect(
    desk.getByText(t('desk.plan.board.words.over', { topic: topics[0], day: day(first) })),
  ).toBeAttached()
  await desk.keyboard.press('ArrowDown')
  await expect(
    desk.getByText(t('desk.plan.board.words.over', { topic: topics[0], day: day(second) })),
  ).toBeAttached()
  await desk.keyboard.press('Space')
  await confirm(t('desk.plan.board.words.swapDo'))
  await expect(cell(second)).toContainText(topics[0])
  await expect(cell(first)).toContainText(topics[1])
})

test('moves a talk by its menu on a phone', async ({ signInAs }) => {
  const { groupId, dates, topics } = await twoTalks()
  const [first, second, third] = dates
  const desk = await signInAs('COORDINATOR', { locale: 'zh', viewport: PHONE })
  await desk.goto(`/desk/plan?view=weeks&week=${first.toString()}&group=${groupId}`)
  const evening = await desk.getByRole('main').locator('section li').first().boundingBox()
  expect(evening?.y, 'the evenings begin in the upper third').toBeLessThan(PHONE.height / 3)
  const name = t('desk.plan.board.menuOf', { day: dayAndWeekday('zh', second) })
  await desk.getByRole('button', { name }).filter({ hasText: topics[1] }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: t('desk.plan.board.words.move') }).click()
  await dialog.getByRole('button', { name: dayAndWeekday('zh', third) }).click()
  await dialog.getByLabel(t('desk.plan.fields.reason')).fill('讲者出差')
  await dialog.getByRole('button', { name: t('desk.plan.board.words.moveDo') }).click()
  const facts = { topic: topics[1], day: dayAndWeekday('zh', third), time }
  await expect(desk.getByText(t('desk.plan.done.moved', facts))).toBeVisible()
})

async function twoTalks() {
  const groupId = await createGroup()
  const [first, second, third] = await weekdaysAfter(await currentEvening(), 3)
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('No weekday ahead.')
  const topics = [`分账 ${tag()}`, `对账 ${tag()}`] as const
  const words = { clocks: null, summary: '', speakerId: null, hostId: null } as const
  for (const [at, date] of [first, second].entries()) {
    const input = { groupId, date, topic: topics[at] ?? '', ...words }
    await planTalk({ kind: 'console' }, { ...input, mode: 'LIVE', visibility: 'PUBLIC' })
  }
  return { groupId, dates: [first, second, third] as const, topics }
}

/** With a pointer, in steps, as a hand does. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const page = from.page()
  await to.scrollIntoViewIfNeeded()
  await from.hover()
  await page.mouse.down()
  const box = await to.boundingBox()
  if (box === null) throw new Error('There is nothing to drop on.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 })
  await page.mouse.up()
}
