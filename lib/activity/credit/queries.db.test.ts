import { beforeEach, expect, it } from 'vitest'
import { eveningsOf } from '@/lib/activity/evenings/queries'
import { readable } from '@/lib/db/transaction'
import { give, giveDuties, type DutiesFixture } from '@/lib/duties/fixtures'
import { asOf, now } from '@/lib/shared/clock'
import { createPlanFixture, createPlannedTalk, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { thanksOfMonth } from './queries'

let plan: PlanFixture
let duties: DutiesFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  duties = await giveDuties(plan)
  await give(plan, plan.coordinator, plan.free, { kind: 'COORDINATOR' })
  const { talkId } = await createPlannedTalk(plan)
  await readable().talk.update({ where: { id: talkId }, data: { state: 'HELD' } })
})

/** A week after the evening. */
const later = async <T>(work: () => Promise<T>) =>
  asOf(now().add({ hours: 24 * (plan.tonight.until(plan.free).days + 7) }), work)

it('is read by others once the member opens it, and by no visitor', async () => {
  const { memberId } = duties.host
  const seen = async (viewer: Parameters<typeof eveningsOf>[0]) =>
    (await later(() => eveningsOf(viewer, memberId)))?.credit ?? null
  expect(await seen(plan.member)).toBeNull()
  const mine = [{ month: plan.free.toPlainYearMonth(), counts: { HOSTED: 1 } }]
  expect(await seen(duties.host)).toEqual(mine)
  await readable().member.update({ where: { id: memberId }, data: { showCredit: true } })
  expect(await seen(plan.member)).toEqual(mine)
  expect(await seen({ kind: 'visitor' })).toBeNull()
})

it('is thanked for by month as each wishes, for those at the desk', async () => {
  const { memberId: id } = duties.host
  await readable().member.update({ where: { id }, data: { archiveAs: 'LEFT_OUT' } })
  await readable().consent.create({
    data: { memberId: plan.speakerId, ask: 'ARCHIVE', answer: 'INITIALS' },
  })
  const asked = { group: plan.groupId, month: plan.free.toPlainYearMonth() }
  const found = await later(() => thanksOfMonth(plan.coordinator, asked))
  expect(found?.thanks).toMatchObject({
    evenings: 1,
    deeds: {
      SPOKE: { names: [], others: 1 },
      HOSTED: { names: [], others: 0 },
      COORDINATED: { names: ['何听雨'], others: 0 },
      EDITED: { names: [], others: 0 },
    },
  })
  expect(await thanksOfMonth(plan.member, asked)).toBeNull()
})
