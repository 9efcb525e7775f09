import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { saveTemplate } from '@/lib/nights/templates/commands'
import type { TemplateTerms } from '@/lib/nights/templates/types'
import { toDateColumn } from '@/lib/shared/clock'
import {
  addMember,
  atNoon,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { clashesOfNew } from '@/lib/talks/clashes/queries'
import { coming, week } from '@/lib/talks/view/queries'
import { freshDatabase } from '@/lib/testing/database'
import { moveTalk, planTalk } from './commands'
import { blockNight } from './commands-nights'

let plan: PlanFixture
let organiser: MemberViewer
/** Monday of the week after next: nothing stands there, and everything lies ahead. */
let monday: Temporal.PlainDate

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '沈知夏', ['ORGANISER'])
  monday = plan.tonight.add({ days: 15 - plan.tonight.dayOfWeek })
})

const LATE: TemplateTerms = {
  weekdays: [1, 3, 6],
  clocks: {
    checkInOpens: '20:10',
    checkInCloses: '20:40',
    starts: '20:30',
    questions: '21:15',
    ends: '00:15',
  },
  opener: 'HOSTS',
  catchUpDays: 7,
}
const on = (days: number) => monday.add({ days })
const publish = async (firstDay: Temporal.PlainDate, after = 1, terms = LATE) => {
  const { weekdays, ...rest } = terms
  const form = { after, note: '冬天改晚一点', effectiveFrom: firstDay.toString() }
  const input = { groupId: plan.groupId, weekdays: [...weekdays], ...rest, ...form }
  // Until the morning the evening's date is yesterday's, and no week begins in the past.
  expect(codeOf(await atNoon(plan, () => saveTemplate(organiser, input)))).toBe('OK')
}
const nightOn = (date: Temporal.PlainDate) =>
  readable().night.findUnique({
    where: { groupId_date: { groupId: plan.groupId, date: toDateColumn(date) } },
  })
const utc = async (date: Temporal.PlainDate) => {
  const night = await nightOn(date)
  return [night?.startsAt, night?.endsAt].map((at) => at?.toISOString().slice(0, 16) ?? null)
}

describe('a new week of evenings', () => {
  it('moves no evening that is planned, and lays out the rest from its first day on', async () => {
    await createPlannedTalk(plan, { date: on(0) })
    await createPlannedTalk(plan, { date: on(2) })
    await createPlannedTalk(plan, { date: on(5) })
    const before = await readable().night.findMany({ orderBy: { date: 'asc' } })
    await publish(on(2))
    expect(await readable().night.findMany({ orderBy: { date: 'asc' } })).toEqual(before)
    const table = (await week(plan.coordinator, monday))?.nights.map(({ date, times, talk }) => [
      date.since(monday).days,
      times.startsAt.toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString().slice(0, 5),
      talk === null ? 'open' : 'planned',
    ])
    expect(table).toEqual([
      // Before its first day: Monday to Friday at half past seven.
      [0, '19:30', 'planned'],
      [1, '19:30', 'open'],
      // From Wednesday on: Monday, Wednesday and Saturday at half past eight; what was planned keeps its time.
      [2, '19:30', 'planned'],
      [5, '19:30', 'planned'],
    ])
    const next = (await week(plan.member, on(7)))?.nights.map(({ date, times }) => [
      date.since(monday).days,
      times.startsAt.toString().slice(11, 16),
    ])
    expect(next).toEqual([
      [7, '12:30'],
      [9, '12:30'],
      [12, '12:30'],
    ])
  })

  it.each(['planned', 'moved there', 'kept free', 'planned with its times'])(
    'gives its times to an evening that is %s afterwards',
    async (how) => {
      const target = on(9)
      const first = await createPlannedTalk(plan, { date: on(0) })
      await publish(on(1))
      const { groupId } = plan
      const move = { talkId: first.talkId, date: target, clocks: null, reason: '出差' }
      if (how === 'planned') await createPlannedTalk(plan, { date: target })
      if (how === 'moved there') expect(codeOf(await moveTalk(plan.coordinator, move))).toBe('OK')
      if (how === 'kept free')
        await blockNight(plan.coordinator, { groupId, date: target, reason: '国庆' })
      if (how === 'planned with its times')
        await planTalk(plan.coordinator, planOf(plan, { date: target, clocks: LATE.clocks }))
      expect(await utc(target)).toEqual([
        `${target.toString()}T12:30`,
        `${target.toString()}T16:15`,
      ])
      expect(await utc(on(0))).toEqual([`${on(0).toString()}T11:30`, `${on(0).toString()}T13:00`])
    },
  )

  it('says by its times who cannot be there, before anything is planned', async () => {
    const input = planOf(plan, { date: on(9) })
    await createPlannedTalk(plan, {
      groupId: plan.otherGroupId,
      date: on(9),
      clocks: {
        ...LATE.clocks,
        checkInOpens: '21:30',
        checkInCloses: '22:00',
        starts: '22:00',
        questions: '22:30',
        ends: '23:00',
      },
    })
    expect(await clashesOfNew(plan.coordinator, input)).toEqual([])
    await publish(on(1))
    expect(await clashesOfNew(plan.coordinator, input)).not.toEqual([])
  })

  it('leaves a group with one evening a week the evenings to come', async () => {
    await publish(plan.tonight, 1, { ...LATE, weekdays: [6] })
    const nights = (await coming(plan.member, 4, plan.groupId))?.nights ?? []
    expect(nights.map(({ date }) => date.dayOfWeek)).toEqual([6, 6, 6, 6])
    await publish(plan.tonight, 2, { ...LATE, weekdays: [] })
    expect((await coming(plan.member, 4, plan.groupId))?.nights).toEqual([])
  })

  it('and a talk planned at once are done one after the other: before it, or after it', async () => {
    const target = on(9)
    const [, planned] = await Promise.all([
      publish(on(1)),
      planTalk(plan.coordinator, planOf(plan, { date: target })),
    ])
    expect(codeOf(planned)).toBe('OK')
    const found = await utc(target)
    expect([`${target.toString()}T11:30`, `${target.toString()}T12:30`]).toContain(found[0])
  })

  it('moves no planned evening, for any weeks in any order', async () => {
    const planned = [0, 1, 4, 7, 10]
    for (const days of planned) await createPlannedTalk(plan, { date: on(days) })
    const before = await readable().night.findMany({ orderBy: { date: 'asc' } })
    let after = 1
    const weeks = fc.record({
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      hour: fc.integer({ min: 5, max: 20 }),
      first: fc.integer({ min: 0, max: 40 }),
    })
    await fc.assert(
      fc.asyncProperty(weeks, async ({ weekdays, hour, first }) => {
        const at = (minutes: number) =>
          `${String(hour + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        const clocks = {
          checkInOpens: at(0),
          checkInCloses: at(15),
          starts: at(15),
          questions: at(60),
          ends: at(90),
        }
        await publish(plan.tonight.add({ days: first }), after, {
          weekdays,
          clocks,
          opener: 'HOSTS',
          catchUpDays: 7,
        })
        after += 1
        expect(await readable().night.findMany({ orderBy: { date: 'asc' } })).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })
})
