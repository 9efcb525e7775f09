import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { changeCalendar } from '@/lib/communities/settings/commands'
import { readable } from '@/lib/db/transaction'
import { weekStartOf } from '@/lib/nights/rules-times'
import {
  addMember,
  codeOf,
  createPlanFixture,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { planTalk } from '@/lib/talks/plan/commands'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { week } from '@/lib/talks/view/queries'
import { freshDatabase } from '@/lib/testing/database'
import { correctDay, endCorrection, endImport, importDays, restoreCorrection } from './commands'
import { holidayDesk } from './queries'

let plan: PlanFixture
let organiser: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '林一苇', ['ORGANISER'])
})

const monday = weekStartOf(Temporal.PlainDate.from('2098-03-05'))
const day = (add: number) => monday.add({ days: add })
const off = (add: number, name = '社群年会') =>
  correctDay(organiser, { date: day(add), kind: 'HOLIDAY', name })
/** The week of the date, as the weekday and what the date is. */
async function laidOut(viewer: Parameters<typeof week>[0] = plan.member) {
  const view = await week(viewer, monday)
  return view?.nights.map(({ date, day: what }) => `${String(date.dayOfWeek)} ${what.kind}`)
}
const audited = async () =>
  (await readable().auditRecord.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action)

test('a day off is kept free, a make-up weekend has an evening, and both are seen by all', async () => {
  expect(await laidOut()).toEqual(['1 WORKING', '2 WORKING', '3 WORKING', '4 WORKING', '5 WORKING'])
  expect(codeOf(await off(1))).toBe('OK')
  await correctDay(organiser, { date: day(6), kind: 'MAKE_UP', name: '' })
  const after = ['1 WORKING', '2 HOLIDAY', '3 WORKING', '4 WORKING', '5 WORKING', '7 MAKE_UP']
  expect(await laidOut()).toEqual(after)
  expect(await laidOut({ kind: 'visitor' })).toEqual(after)
  const desk = await planForDesk(plan.coordinator, 1, monday)
  expect(desk?.nights[1]?.day).toEqual({
    kind: 'HOLIDAY',
    name: { zh: '社群年会', en: '社群年会' },
    corrected: true,
  })
})

test('a talk can be planned on a holiday all the same, and one that stands there stays', async () => {
  const input = planOf(plan, { date: day(2) })
  expect(codeOf(await planTalk(plan.coordinator, input))).toBe('OK')
  await off(2)
  await off(3)
  expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date: day(3) })))).toBe('OK')
  const view = await week(plan.member, monday)
  expect(view?.nights.map(({ talk, day: what }) => [what.kind, talk !== null])).toEqual([
    ['WORKING', false],
    ['WORKING', false],
    ['HOLIDAY', true],
    ['HOLIDAY', true],
    ['WORKING', false],
  ])
  expect(
    codeOf(
      await blockNight(plan.coordinator, { groupId: plan.groupId, date: day(4), reason: '春游' }),
    ),
  ).toBe('OK')
})

test('a correction is taken back and put back, a step each, and audited', async () => {
  const saved = await off(0)
  const correctionId = saved.ok ? saved.value.correctionId : ''
  expect(codeOf(await endCorrection(organiser, { correctionId }))).toBe('OK')
  expect(codeOf(await endCorrection(organiser, { correctionId }))).toBe('OK')
  expect((await laidOut())?.[0]).toBe('1 WORKING')
  expect(codeOf(await restoreCorrection(organiser, { correctionId }))).toBe('OK')
  expect((await laidOut())?.[0]).toBe('1 HOLIDAY')
  expect(await audited()).toEqual([
    'day.corrected',
    'day.correction-ended',
    'day.correction-restored',
  ])
})

test('of organisers who correct one day at once one does, and nothing is overwritten', async () => {
  const names = Array.from({ length: 8 }, (_, at) => `假 ${String(at)}`)
  const outcomes = await Promise.all(names.map((name) => off(0, name)))
  expect(outcomes.map(codeOf).toSorted()).toEqual([
    ...Array.from({ length: 7 }, () => 'DAY_CORRECTED'),
    'OK',
  ])
  const held = await readable().dayCorrection.findFirstOrThrow()
  await endCorrection(organiser, { correctionId: held.id })
  expect(codeOf(await off(0, '别的'))).toBe('OK')
  expect(codeOf(await restoreCorrection(organiser, { correctionId: held.id }))).toBe(
    'DAY_CORRECTED',
  )
})

test('a list adds what is new, keeps what was corrected, adds nothing twice, and is taken back whole', async () => {
  await off(0)
  const list = `${day(0).toString()},春游\n${day(1).toString()},${day(2).toString()},春游\n${day(5).toString()},春游,班`
  expect(await importDays(organiser, { list })).toMatchObject({
    ok: true,
    value: { added: 3, same: 0, kept: [day(0).toString()] },
  })
  expect(await importDays(organiser, { list })).toMatchObject({
    ok: true,
    value: { importId: null, added: 0, same: 3, kept: [day(0).toString()] },
  })
  expect(await laidOut()).toEqual([
    '1 HOLIDAY',
    '2 HOLIDAY',
    '3 HOLIDAY',
    '4 WORKING',
    '5 WORKING',
    '6 MAKE_UP',
  ])
  const { importId } = await readable().dayCorrection.findFirstOrThrow({
    where: { importId: { not: null } },
  })
  expect(await endImport(organiser, { importId: importId ?? '' })).toEqual({
    ok: true,
    value: { count: 3 },
  })
  expect(await laidOut()).toEqual(['1 HOLIDAY', '2 WORKING', '3 WORKING', '4 WORKING', '5 WORKING'])
})

test('a list with one bad line changes nothing', async () => {
  const list = `${day(0).toString()},春游\n大概三月`
  expect(codeOf(await importDays(organiser, { list }))).toBe('LIST_LINE_UNREADABLE')
  expect(await readable().dayCorrection.count()).toBe(0)
})

test('the country is chosen, and a year it has not announced is said', async () => {
  await changeCalendar(organiser, { country: 'CN', noticeHours: 24 })
  expect((await holidayDesk(organiser, 2098))?.announced).toBe(false)
  const desk = await holidayDesk(organiser, 2026)
  expect([desk?.announced, desk?.days.length]).toEqual([true, 39])
  expect(await holidayDesk(plan.coordinator, 2026)).toBeNull()
})

test('what a day is called names no person to visitors whose name is kept', async () => {
  const shy = await readable().member.create({
    data: { displayName: '远山客', groupId: plan.groupId, namePublic: false },
  })
  await readable().memberName.create({
    data: {
      memberId: shy.id,
      kind: 'GROUP_NICKNAME',
      text: '远山客',
      folded: '远山客',
      source: 'demo',
    },
  })
  await off(0, '远山客婚假')
  const nameFor = async (viewer: Parameters<typeof week>[0]) =>
    (await week(viewer, monday))?.nights[0]?.day.name?.zh
  expect(await nameFor(plan.member)).toBe('远山客婚假')
  expect(await nameFor({ kind: 'visitor' })).not.toContain('远山客')
})
