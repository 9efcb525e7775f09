import type { Page } from '@playwright/test'
import type { Temporal } from 'temporal-polyfill'
import {
  createGroup,
  createMember,
  tag,
  weekdaysAfter,
  currentEvening,
} from '@/e2e/support/fixtures/evenings'
import { expect, test } from '../support/test'
import { DEFAULT_TEMPLATE, weekStartOf } from '@/lib/nights/rules-times'
import type { Outcome } from '@/lib/shared/outcome'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { dayAndWeekday, fullDayAndWeekday } from '@/lib/i18n/dates'
import { IN_ENGLISH, wordsIn } from '../support/words'

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)

  test(`plans, moves and cancels a talk before a visitor's eyes, in ${locale}`, async ({
    signInAs,
    visit,
  }) => {
    const groupId = await createGroup()
    const { displayName } = await createMember({ groupId })
    const [first, second] = await weekdaysAfter(await currentEvening(), 2)
    if (first === undefined || second === undefined) throw new Error('No weekday ahead.')
    const topic = `换卡之后的订阅 ${tag()}`
    const on = (date: typeof first) => ({
      topic,
      day: dayAndWeekday(locale, date),
      time: DEFAULT_TEMPLATE.clocks.starts,
    })
    const desk = await signInAs('COORDINATOR', { locale })
    const visitor = await visit({ locale })
    const row = (date: { toString: () => string }) => async () => {
      await visitor.goto(`/schedule?week=${date.toString()}&group=${groupId}`)
      return visitor.getByRole('listitem').filter({ hasText: topic })
    }

    await desk.goto(`/desk/plan/new?group=${groupId}&date=${first.toString()}`)
    await desk.getByRole('textbox', { name: t('desk.plan.fields.topic') }).fill(topic)
    await desk.getByRole('combobox', { name: t('desk.plan.fields.speaker') }).fill(displayName)
    await desk.getByRole('option', { name: displayName }).click()
    await desk.getByRole('combobox', { name: t('desk.plan.fields.host') }).fill(displayName)
    await desk.getByRole('option', { name: displayName }).click()
    // A host who speaks is shown first; what was typed stays, and pressing again saves it.
    await desk.getByRole('button', { name: t('desk.plan.planIt') }).click()
    await expect(desk.getByText(t('desk.plan.clash.hostSpeaks'))).toBeVisible()
    await desk.getByRole('button', { name: t('desk.plan.planIt') }).click()
    await expect(desk.getByText(t('desk.plan.done.planned', on(first)))).toBeVisible()
    await expect((await row(first)()).first()).toBeVisible()

    await deskLink(desk, topic, t('desk.plan.move')).click()
    await desk.getByLabel(t('desk.plan.fields.date')).fill(second.toString())
    await desk.getByLabel(t('desk.plan.fields.reason')).fill('讲者周三才回来')
    await desk.getByRole('button', { name: t('desk.plan.moveDo') }).click()
    await expect(desk.getByText(t('desk.plan.clash.hostSpeaks'))).toBeVisible()
    await desk.getByRole('button', { name: t('desk.plan.moveDo') }).click()
    await expect(desk.getByText(t('desk.plan.done.moved', on(second)))).toBeVisible()
    await expect((await row(second)()).first()).toBeVisible()
    await expect(visitor.getByText('讲者周三才回来').first()).toBeVisible()

    await desk.goto(`/desk/plan?view=list&week=${second.toString()}&group=${groupId}`)
    await desk
      .getByRole('button', { name: `${t('desk.plan.cancel')} ${topic}` })
      .first()
      .click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('button', { name: t('desk.plan.cancelDo') }).click()
    await expect(dialog.getByText(t('refusals.REASON_MISSING')).first()).toBeVisible()
    await dialog.getByLabel(t('desk.plan.fields.reason')).fill('讲者身体不适')
    await dialog.getByRole('button', { name: t('desk.plan.cancelDo') }).click()
    await expect(desk.getByText(t('desk.plan.done.cancelled', on(second)))).toBeVisible()
    // On the date it stood on last; the one before it goes on saying that the talk was moved.
    const cancelled = (await row(second)()).filter({ hasText: t('schedule.chip.cancelled') })
    await expect(cancelled).toHaveCount(1)
    await expect(cancelled).toContainText('讲者身体不适')
    await expect(cancelled).not.toContainText('讲者周三才回来')
  })

  test(`says what another changed of a talk before it is saved, moved or called off, in ${locale}`, async ({
    signInAs,
  }) => {
    const groupId = await createGroup()
    const [first, second, third] = await weekdaysAfter(await currentEvening(), 3)
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('No weekday ahead.')
    const topic = `对账 ${tag()}`
    const talkId = await planned({ groupId, date: first, topic })
    const desk = await signInAs('COORDINATOR', { locale })
    const plan = await desk.context().newPage()
    const week = weekStartOf(first)
    await plan.goto(`/desk/plan?view=list&week=${week.toString()}&group=${groupId}`)
    await desk.goto(`/desk/plan/${talkId}?week=${week.toString()}&group=${groupId}`)

    // Another changes both; the field left alone takes it over, the other keeps what was typed.
    await changed(
      editTalk(CONSOLE, { talkId, ...words, topic: `${topic} 一`, summary: '改过的简介' }),
    )
    const field = desk.getByRole('textbox', { name: t('desk.plan.fields.topic') })
    await field.fill(`${topic} 二`)
    await desk.getByRole('button', { name: t('desk.plan.save') }).click()
    const quoted = t('ui.changed.quoted', { now: `${topic} 一` })
    await expect(desk.getByText(t('ui.changed.replaced', { now: quoted }))).toBeVisible()
    await expect(field).toHaveValue(`${topic} 二`)
    const summary = desk.getByRole('textbox', { name: t('desk.plan.fields.summary') })
    await expect(summary).toHaveValue('改过的简介')
    await desk.getByRole('button', { name: t('desk.plan.save') }).click()
    const saved = t('desk.plan.done.saved', { topic: `${topic} 二` })
    await expect(desk.getByText(saved)).toBeVisible()

    // Moved by another: the page says where it stands, in words, and leads back to its weeks.
    await deskLink(desk, `${topic} 二`, t('desk.plan.move')).click()
    await expect(desk.getByLabel(t('desk.plan.fields.date'))).toHaveValue(first.toString())
    const move = { talkId, clocks: null, reason: '讲者出差' }
    await changed(moveTalk(CONSOLE, { ...move, date: second }))
    await desk.getByLabel(t('desk.plan.fields.date')).fill(third.toString())
    await desk.getByLabel(t('desk.plan.fields.reason')).fill('讲者还没回来')
    await desk.getByRole('button', { name: t('desk.plan.moveDo') }).click()
    const stands = { day: dayAndWeekday(locale, second), time: DEFAULT_TEMPLATE.clocks.starts }
    await expect(desk.getByText(t('desk.plan.moveIntro', stands))).toBeVisible()
    const inWords = t('ui.changed.quoted', { now: fullDayAndWeekday(locale, second) })
    await expect(desk.getByText(t('ui.changed.replaced', { now: inWords }))).toBeVisible()
    await desk.getByRole('button', { name: t('desk.plan.moveDo') }).click()
    const day = dayAndWeekday(locale, third)
    const time = DEFAULT_TEMPLATE.clocks.starts
    const facts = { topic: `${topic} 二`, day, time }
    await expect(desk.getByText(t('desk.plan.done.moved', facts))).toBeVisible()
    await expect(desk).toHaveURL(new RegExp(`week=${week.toString()}&`, 'u'))

    // The plan that was drawn before all this: its dialog says so before it cancels the talk.
    await plan.getByRole('button', { name: `${t('desk.plan.cancel')} ${topic}` }).click()
    const dialog = plan.getByRole('dialog')
    await dialog.getByLabel(t('desk.plan.fields.reason')).fill('讲者身体不适')
    const cancel = dialog.getByRole('button', { name: t('desk.plan.cancelDo') })
    await cancel.click()
    const moved = t('ui.changed.quoted', { now: fullDayAndWeekday(locale, third) })
    const note = { field: t('desk.plan.fields.date'), now: moved }
    await expect(dialog.getByText(t('ui.changed.differs', note))).toBeVisible()
    await cancel.click()
    await expect(plan.getByText(t('desk.plan.done.cancelled', facts))).toBeVisible()
  })

  test(`refuses a night that is taken and keeps what was typed, in ${locale}`, async ({
    signInAs,
  }) => {
    const groupId = await createGroup()
    const [date] = await weekdaysAfter(await currentEvening(), 1)
    if (date === undefined) throw new Error('No weekday ahead.')
    const address = `/desk/plan/new?group=${groupId}&date=${date.toString()}`
    const [one, two] = await Promise.all([
      signInAs('COORDINATOR', { locale }),
      signInAs('ORGANISER', { locale }),
    ])
    await Promise.all([one.goto(address), two.goto(address)])
    const topic = `先到的 ${tag()}`
    await one.getByRole('textbox', { name: t('desk.plan.fields.topic') }).fill(topic)
    await two.getByRole('textbox', { name: t('desk.plan.fields.topic') }).fill('后到的，打了一大段')
    await two.getByRole('textbox', { name: t('desk.plan.fields.summary') }).fill('写了三行的简介')
    await one.getByRole('button', { name: t('desk.plan.planIt') }).click()
    const day = dayAndWeekday(locale, date)
    const time = DEFAULT_TEMPLATE.clocks.starts
    await expect(one.getByText(t('desk.plan.done.planned', { topic, day, time }))).toBeVisible()
    await two.getByRole('button', { name: t('desk.plan.planIt') }).click()

    const refusal = two.locator('form').getByRole('alert')
    await expect(refusal).not.toBeEmpty()
    await expect(refusal).not.toContainText('NIGHT_TAKEN')
    await expect(two.getByRole('textbox', { name: t('desk.plan.fields.topic') })).toHaveValue(
      '后到的，打了一大段',
    )
    await expect(two.getByRole('textbox', { name: t('desk.plan.fields.summary') })).toHaveValue(
      '写了三行的简介',
    )
    await expect(two.locator('input[name="date"]')).toHaveValue(date.toString())

    // An evening that is over: what was typed becomes the record of a past talk.
    const past = (await currentEvening()).subtract({ days: 7 })
    await two.getByLabel(t('desk.plan.fields.date')).fill(past.toString())
    await two.getByRole('button', { name: t('desk.plan.planIt') }).click()
    await two.getByRole('button', { name: t('desk.plan.recordIt') }).click()
    const recorded = { topic: '后到的，打了一大段', day: dayAndWeekday(locale, past) }
    await expect(two.getByText(t('desk.plan.done.recorded', recorded))).toBeVisible()
    await expect(two.getByText('后到的，打了一大段').first()).toBeVisible()
  })
}

function deskLink(page: Page, topic: string, verb: string) {
  return page.getByRole('link', { name: `${verb} ${topic}` }).first()
}

const CONSOLE = { kind: 'console' } as const
const words = {
  clocks: null,
  summary: '',
  speakerId: null,
  hostId: null,
  mode: 'LIVE',
  visibility: 'PUBLIC',
} as const

async function planned(talk: {
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly topic: string
}): Promise<string> {
  return (await changed(planTalk(CONSOLE, { ...words, ...talk }))).talkId
}

/** What another member does meanwhile. */
async function changed<T>(command: Promise<Outcome<T>>): Promise<T> {
  const outcome = await command
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
