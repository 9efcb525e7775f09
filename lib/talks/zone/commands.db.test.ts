import type { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readRevision } from '@/lib/db/revisions'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import {
  addMember,
  codeOf,
  createPlannedTalk,
  createPlanFixture,
  createTalk,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { cancelTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { planTalk } from '@/lib/talks/plan/commands'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { calendar } from '@/lib/talks/view/queries-calendar'
import { freshDatabase } from '@/lib/testing/database'
import { changeTimeZone } from './commands'
import { previewTimeZone } from './queries'

const BERLIN = 'Europe/Berlin'

let plan: PlanFixture
let organiser: MemberViewer
/** Two days ahead: neither begun nor over in any zone. */
let date: Temporal.PlainDate

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '沈知夏', ['ORGANISER'])
  date = plan.tonight.add({ days: 2 })
})

const nights = () => readable().night.findMany({ orderBy: { date: 'asc' } })
const startOn = async (day: Temporal.PlainDate) => {
  const where = { groupId_date: { groupId: plan.groupId, date: toDateColumn(day) } }
  return (await readable().night.findUniqueOrThrow({ where })).startsAt.toISOString()
}
const at = (day: Temporal.PlainDate, zone: string) =>
  new Date(
    day.toZonedDateTime({ timeZone: zone, plainTime: '19:30' }).epochMilliseconds,
  ).toISOString()
const zone = async () => (await readable().community.findFirstOrThrow()).timeZone
const next = { timeZone: BERLIN }

describe('changing the time zone', () => {
  it('moves every evening ahead to the same clock, and nothing that was held', async () => {
    const held = await createTalk(
      { groupId: plan.groupId, memberId: plan.speakerId },
      { topic: '旧的一讲', state: 'HELD' },
    )
    await createPlannedTalk(plan, { date })
    const { groupId, otherGroupId } = plan
    await blockNight(plan.coordinator, { groupId, date: date.add({ days: 1 }), reason: '国庆' })
    await createPlannedTalk(plan, { date, groupId: otherGroupId })
    const before = await nights()
    const preview = await previewTimeZone(organiser, BERLIN, 1)
    expect(preview).toMatchObject({ moved: 3, kept: 0, pages: 1 })
    expect(preview?.rows[0]).toMatchObject({ topic: '对账差错的七种来路', moves: true })
    expect(await nights()).toEqual(before)
    expect(await changeTimeZone(organiser, next)).toEqual({
      ok: true,
      value: { moved: 3, kept: 0 },
    })
    expect(await zone()).toBe(BERLIN)
    expect(await startOn(date)).toBe(at(date, BERLIN))
    expect(await startOn(date.add({ days: 1 }))).toBe(at(date.add({ days: 1 }), BERLIN))
    const [row] = await readable().night.findMany({ where: { talks: { some: { id: held } } } })
    expect(row).toEqual(before.find(({ id }) => id === row?.id))
    // Dates stay: an evening is the one that was announced.
    expect((await nights()).map((one) => one.date)).toEqual(before.map((one) => one.date))
  })

  it('comes back exactly by changing back, and shows calendars a change each time', async () => {
    const { talkId } = await createPlannedTalk(plan, { date })
    const before = await nights()
    const sequence = async () =>
      (await calendar(null))?.entries.find(({ talk }) => talk.id === talkId)?.revision.sequence ??
      -1
    const first = await sequence()
    await changeTimeZone(organiser, next)
    expect(await sequence()).toBeGreaterThan(first)
    await changeTimeZone(organiser, { timeZone: 'Asia/Shanghai' })
    expect(await nights()).toEqual(before)
  })

  it('takes what was called off along, so that it comes back at its clock', async () => {
    const { talkId } = await createPlannedTalk(plan, { date })
    await cancelTalk(plan.coordinator, { talkId, reason: '出差' })
    await changeTimeZone(organiser, next)
    expect(codeOf(await restoreTalk(plan.coordinator, { talkId }))).toBe('OK')
    expect(await startOn(date)).toBe(at(date, BERLIN))
  })

  it('and twenty plans at once leave every evening at half past seven in the new zone', async () => {
    const days = Array.from({ length: 20 }, (_, n) => date.add({ days: n }))
    const [changed, ...planned] = await Promise.all([
      changeTimeZone(organiser, next),
      ...days.map((day) => planTalk(plan.coordinator, planOf(plan, { date: day }))),
    ])
    expect(changed.ok).toBe(true)
    expect(planned.map(codeOf)).toEqual(days.map(() => 'OK'))
    const found = await Promise.all(days.map(startOn))
    expect(found).toEqual(days.map((day) => at(day, BERLIN)))
  })

  it('is saved once of two on one page; the other learns what holds now', async () => {
    const basedOn = { timeZone: 'Asia/Shanghai' }
    const outcomes = await Promise.all(
      [BERLIN, 'America/New_York'].map((timeZone) =>
        changeTimeZone(organiser, { timeZone, basedOn }),
      ),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual(['CHANGED_MEANWHILE', 'OK'])
  })

  it('makes public pages anew in the same moment', async () => {
    await createPlannedTalk(plan, { date })
    const before = await readRevision(readable(), 'pages')
    await changeTimeZone(organiser, next)
    const after = await readRevision(readable(), 'pages')
    expect(after).not.toBe(before)
    await changeTimeZone(organiser, next)
    expect(await readRevision(readable(), 'pages')).toBe(after)
  })

  it('is an organiser’s alone, and a refused one changes nothing', async () => {
    await createPlannedTalk(plan, { date })
    const [before, acts] = [await nights(), await readable().auditRecord.count()]
    for (const viewer of [plan.coordinator, plan.member, { kind: 'visitor' } as const]) {
      expect(codeOf(await changeTimeZone(viewer, next))).toBe('NOT_ALLOWED')
      expect(await previewTimeZone(viewer, BERLIN, 1)).toBeNull()
    }
    expect(await nights()).toEqual(before)
    expect(await readable().auditRecord.count()).toBe(acts)
  })

  it('writes from where to where, and how many evenings', async () => {
    await createPlannedTalk(plan, { date })
    await changeTimeZone(organiser, next)
    await changeTimeZone(organiser, next)
    const rows = await readable().auditRecord.findMany({
      where: { action: 'community.time-zone-changed' },
    })
    expect(rows.map(({ facts }) => facts)).toEqual([
      { from: 'Asia/Shanghai', to: BERLIN, moved: 1, kept: 0 },
    ])
  })
})
