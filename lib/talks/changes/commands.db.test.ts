import { beforeEach, expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import {
  addMember,
  createPlannedTalk,
  createPlanFixture,
  nextWeekday,
  type PlanFixture,
} from '../fixtures'
import { moveTalk } from '@/lib/talks/plan/commands'
import { swapTalks } from '@/lib/talks/plan/commands-swap'
import { undoMove } from '@/lib/talks/plan/commands-undo'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { freshDatabase } from '@/lib/testing/database'
import { mailChangeJob } from './jobs'
import { changeDue } from './jobs-kinds'

let plan: PlanFixture
let talkId: string
let hostId: string

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  hostId = (await addMember(plan.groupId, '季听澜', ['HOST'])).memberId
  await mailable(plan.speakerId, 'speaker@yehua.example', 'zh')
  await mailable(hostId, 'host@yehua.example', 'en')
  ;({ talkId } = await createPlannedTalk(plan, { hostId }))
})

const mailable = (id: string, email: string, locale: string) =>
  readable().member.update({ where: { id }, data: { email, locale } })
const mails = async () =>
  (await readable().mail.findMany({ orderBy: [{ to: 'asc' }, { id: 'asc' }] })).map(
    ({ to, subject }) => [to, subject],
  )
const cancel = () => cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
const restore = () => restoreTalk(plan.coordinator, { talkId })
const move = (days: number) =>
  moveTalk(plan.coordinator, {
    talkId,
    date: nextWeekday(plan.free.add({ days })),
    clocks: null,
    reason: '场地',
  })
/** As when the pause is over; what the queue gives a second time finds nothing. */
async function pauseEnds(): Promise<void> {
  await pool().query('UPDATE pgboss.job SET start_after = now() WHERE name = $1', [changeDue.name])
  await drainJobs([mailChangeJob])
  await mailChangeJob.work({ talkId })
}

async function bothPausesEnd(otherId: string): Promise<void> {
  await pauseEnds()
  await mailChangeJob.work({ talkId: otherId })
}

it('mails speaker and host once that their talk is cancelled, each in their language, with the reason', async () => {
  expect(await cancel()).toMatchObject({ ok: true })
  await drainJobs([mailChangeJob])
  expect(await mails()).toEqual([])
  await pauseEnds()
  expect(await mails()).toEqual([
    ['host@yehua.example', 'Cancelled: 对账差错的七种来路'],
    ['speaker@yehua.example', '取消：《对账差错的七种来路》'],
  ])
  const [first] = await readable().mail.findMany({ where: { to: 'speaker@yehua.example' } })
  expect(first?.text).toContain('原因：讲者生病')
})

it('mails nothing of a step that was taken back within the pause', async () => {
  await cancel()
  expect(await restore()).toMatchObject({ ok: true })
  await pauseEnds()
  expect(await mails()).toEqual([])
  expect(await readable().talkChange.count()).toBe(0)
})

it('mails one place of several moves, and that the talk takes place after all', async () => {
  expect(await move(7)).toMatchObject({ ok: true })
  expect(await move(14)).toMatchObject({ ok: true })
  await pauseEnds()
  expect(await mails()).toHaveLength(2)
  await cancel()
  await pauseEnds()
  await restore()
  await pauseEnds()
  expect(
    (await mails()).filter(([to]) => to === 'host@yehua.example').map(([, subject]) => subject),
  ).toEqual([
    'Moved: 对账差错的七种来路',
    'Cancelled: 对账差错的七种来路',
    'Takes place after all: 对账差错的七种来路',
  ])
})

it('says that a postponed talk has a date, and writes to no member who left', async () => {
  await readable().member.update({ where: { id: hostId }, data: { status: 'LEFT' } })
  await postponeTalk(plan.coordinator, { talkId, reason: '出差' })
  await pauseEnds()
  await move(7)
  await pauseEnds()
  expect(await mails()).toEqual([
    ['speaker@yehua.example', '延期：《对账差错的七种来路》'],
    ['speaker@yehua.example', '定了日子：《对账差错的七种来路》'],
  ])
})

it('mails those of both talks once when they are swapped, and none when that is undone at once', async () => {
  const other = await createPlannedTalk(plan, {
    date: nextWeekday(plan.free),
    topic: '一张表的来历',
    speakerId: null,
  })
  const swap = { talkId, withId: other.talkId, reason: '场地' }
  await swapTalks(plan.coordinator, swap)
  await undoMove(plan.coordinator, { talkId, from: plan.free })
  await bothPausesEnd(other.talkId)
  expect(await mails()).toEqual([])
  await swapTalks(plan.coordinator, swap)
  await bothPausesEnd(other.talkId)
  expect(await mails()).toEqual([
    ['host@yehua.example', 'Moved: 对账差错的七种来路'],
    ['speaker@yehua.example', '改期：《对账差错的七种来路》'],
  ])
})

it('mails the two of a talk once, however many workers take it up', async () => {
  await cancel()
  await Promise.all(Array.from({ length: 6 }, () => mailChangeJob.work({ talkId })))
  expect(await mails()).toHaveLength(2)
})
