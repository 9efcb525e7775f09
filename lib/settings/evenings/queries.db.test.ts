import type { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { saveTemplate } from '@/lib/nights/templates/commands'
import { FIRST_TEMPLATE } from '@/lib/nights/templates/rules'
import { freshDatabase } from '@/lib/testing/database'
import {
  addMember,
  createPlannedTalk,
  createPlanFixture,
  nextWeekday,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { eveningSettings, plannedBeside } from './queries'

let plan: PlanFixture
let organiser: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '沈知夏', ['ORGANISER'])
})

const later = { ...FIRST_TEMPLATE.clocks, questions: '20:30', ends: '22:00' }
const publish = async (after: number, effectiveFrom: Temporal.PlainDate) =>
  saveTemplate(organiser, {
    weekdays: [...FIRST_TEMPLATE.weekdays],
    opener: FIRST_TEMPLATE.opener,
    catchUpDays: FIRST_TEMPLATE.catchUpDays,
    clocks: later,
    groupId: plan.groupId,
    after,
    note: '讲得更久',
    effectiveFrom: effectiveFrom.toString(),
  })

describe('the week of a group', () => {
  it('is the first terms until one is published, and names who published the next', async () => {
    expect(await eveningSettings(organiser, '')).toMatchObject({
      group: { id: plan.groupId },
      terms: FIRST_TEMPLATE,
      inForce: null,
      after: 1,
      versions: [],
    })
    const today = (await eveningSettings(organiser, ''))?.today ?? plan.tonight
    await publish(1, today)
    await publish(2, today.add({ days: 9 }))
    const shown = await eveningSettings(organiser, plan.groupId)
    expect(shown).toMatchObject({ terms: { clocks: later }, inForce: 2, after: 3 })
    expect(shown?.versions.map(({ version, author }) => [version, author])).toEqual([
      [3, '沈知夏'],
      [2, '沈知夏'],
      [1, null],
    ])
    expect(shown?.coming.map(({ version }) => version)).toEqual([3])
    expect(await eveningSettings(organiser, plan.otherGroupId)).toMatchObject({ after: 1 })
  })

  it('is nothing for a viewer who sees no settings, nor of a group that is not there', async () => {
    for (const viewer of [plan.coordinator, plan.member, { kind: 'visitor' } as const]) {
      expect(await eveningSettings(viewer, '')).toBeNull()
    }
    expect(await eveningSettings(organiser, '00000000-0000-7000-8000-000000000009')).toBeNull()
  })
})

describe('what is planned beside a week', () => {
  it('is counted and listed before anything is saved, and changes nothing', async () => {
    const second = nextWeekday(plan.free)
    const third = nextWeekday(second)
    await createPlannedTalk(plan, { topic: '第一晚' })
    await createPlannedTalk(plan, { topic: '第二晚', date: second })
    await createPlannedTalk(plan, { topic: '第三晚', date: third, clocks: later })
    await createPlannedTalk(plan, { topic: '别的群', groupId: plan.otherGroupId, date: second })
    const nights = await readable().night.findMany()
    const settings = await eveningSettings(organiser, plan.groupId)
    if (settings === null) throw new Error('There are no settings.')
    const weekdays = [1, 2, 3, 4, 5].filter((day) => day !== third.dayOfWeek)
    const trial = { terms: { ...FIRST_TEMPLATE, clocks: later, weekdays }, from: second }
    const beside = await plannedBeside(organiser, settings, trial, 1)
    expect(beside).toMatchObject({ planned: 2, total: 2, page: 1, pages: 1 })
    expect(beside?.rows.map(({ topic, differences }) => [topic, differences])).toEqual([
      ['第二晚', ['TIMES']],
      ['第三晚', ['WEEKDAY']],
    ])
    expect(beside?.rows[0]?.clocks).toEqual(FIRST_TEMPLATE.clocks)
    expect(await readable().night.findMany()).toEqual(nights)
    expect(await plannedBeside(plan.coordinator, settings, trial, 1)).toBeNull()
  })

  it('comes twenty to a page', async () => {
    const settings = await eveningSettings(organiser, plan.groupId)
    if (settings === null) throw new Error('There are no settings.')
    for (let days = 1; days <= 22; days += 1)
      await createPlannedTalk(plan, { date: plan.tonight.add({ days }) })
    const terms = { ...FIRST_TEMPLATE, clocks: later }
    const beside = await plannedBeside(organiser, settings, { terms, from: plan.tonight }, 2)
    expect(beside).toMatchObject({ planned: 22, total: 22, page: 2, pages: 2 })
    expect(beside?.rows).toHaveLength(2)
  })
})
