import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { cannotHaveDuty } from '@/lib/duties/commands-days'
import { give } from '@/lib/duties/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { asOf, now } from '@/lib/shared/clock'
import { moveTalk } from '@/lib/talks/plan/commands'
import { mailsTo, withAddress } from '@/lib/talks/asks/fixtures'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { markTalk, unmarkTalk } from './commands'
import { remindOfLate } from './commands-remind'
import { deadlinesDesk, ownDeadlines, unconfirmedTalks } from './queries'

let plan: PlanFixture
let talkId: string
let deputy: MemberViewer
let editor: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  talkId = (await createPlannedTalk(plan)).talkId
  deputy = await addMember(plan.groupId, '周砚', ['COORDINATOR'])
  editor = await addMember(plan.groupId, '闻溪', ['EDITOR'])
  const deputyId = deputy.memberId
  await give(plan, plan.coordinator, plan.free, { kind: 'COORDINATOR', deputyId })
  await give(plan, editor, plan.free, { kind: 'EDITOR' })
})

/** So many hours after the talk begins. */
async function at<T>(hours: number, work: () => Promise<T>): Promise<T> {
  const night = await readable().night.findFirstOrThrow()
  return asOf(
    now()
      .add({ milliseconds: night.startsAt.getTime() - now().epochMilliseconds })
      .add({ hours }),
    work,
  )
}

const late = async (viewer: MemberViewer, hours: number) =>
  at(hours, async () => (await ownDeadlines(viewer)).map(({ kind }) => kind))

it('lists a speaker who has not confirmed, to who plans, until they are marked', async () => {
  const listed = (viewer: MemberViewer) => at(-100, () => unconfirmedTalks(viewer))
  expect(await listed(plan.coordinator)).toEqual([talkId])
  expect(await listed(plan.member)).toBeNull()
  await markTalk(plan.coordinator, { talkId, kind: 'CONFIRMED' })
  expect(await listed(plan.coordinator)).toEqual([])
})

describe('what is late', () => {
  it('is on the page of who has the duty then, and of no one else', async () => {
    expect(await late(plan.coordinator, -25)).toEqual([])
    expect(await late(plan.coordinator, -23)).toEqual(['ANNOUNCED', 'CONFIRMED'])
    expect(await late(deputy, -23)).toEqual([])
    const place = { groupId: plan.groupId, kind: 'COORDINATOR', date: plan.free } as const
    expect(codeOf(await cannotHaveDuty(plan.coordinator, place))).toBe('OK')
    expect(await late(plan.coordinator, -23)).toEqual([])
    expect(await late(deputy, -23)).toEqual(['ANNOUNCED', 'CONFIRMED'])
    expect(await late(editor, 60)).toEqual(['TRANSCRIPT'])
    expect(await late(plan.member, 60)).toEqual([])
  })

  it('is done by a tap, which a second does not change, and can be taken back', async () => {
    const mark = { talkId, kind: 'ANNOUNCED' } as const
    expect(codeOf(await markTalk(editor, mark))).toBe('NOT_ALLOWED')
    expect(codeOf(await markTalk(plan.coordinator, mark))).toBe('OK')
    expect(codeOf(await markTalk(deputy, mark))).toBe('OK')
    expect(await late(plan.coordinator, -23)).toEqual(['CONFIRMED'])
    const shown = await at(-23, () => deadlinesDesk(plan.coordinator, plan.groupId))
    expect(shown?.map(({ kind, state, canUnmark }) => [kind, state, canUnmark])).toEqual([
      ['CONFIRMED', 'LATE', false],
      ['CHECK_IN', 'DUE', false],
      ['ANNOUNCED', 'DONE', true],
    ])
    expect(codeOf(await unmarkTalk(plan.coordinator, mark))).toBe('OK')
    expect(codeOf(await unmarkTalk(plan.coordinator, mark))).toBe('OK')
    expect(await late(plan.coordinator, -23)).toEqual(['ANNOUNCED', 'CONFIRMED'])
    expect(await deadlinesDesk(plan.member, plan.groupId)).toBeNull()
  })

  it('is said anew of another evening, and of another speaker', async () => {
    const said = async () => {
      for (const kind of ['ANNOUNCED', 'CONFIRMED'] as const)
        await markTalk(plan.coordinator, { talkId, kind })
      return readable().talkMark.count()
    }
    expect(await said()).toBe(2)
    const date = plan.free.add({ days: 7 })
    const move = { talkId, date, clocks: null, reason: '讲者出差' }
    expect(codeOf(await moveTalk(plan.coordinator, move))).toBe('OK')
    expect(await readable().talkMark.count()).toBe(0)
    expect(await said()).toBe(2)
    await readable().talk.updateMany({ data: { speakerId: deputy.memberId } })
    expect(await readable().talkMark.count()).toBe(0)
  })

  it('is confirmed by the speaker who took the evening, and by no booking of another', async () => {
    const day = (date: typeof plan.free) => new Date(`${date.toString()}T00:00:00Z`)
    const booking = await readable().booking.create({
      data: {
        groupId: plan.groupId,
        memberId: plan.speakerId,
        date: day(plan.free.add({ days: 7 })),
        topic: '一晚',
        state: 'BOOKED',
        talkId,
        bookedAt: new Date(),
      },
    })
    expect(await late(plan.coordinator, -23)).toEqual(['ANNOUNCED', 'CONFIRMED'])
    await readable().booking.update({ where: { id: booking.id }, data: { date: day(plan.free) } })
    expect(await late(plan.coordinator, -23)).toEqual(['ANNOUNCED'])
  })
})

describe('the reminder', () => {
  it('goes once to who has the duty then, however many workers send it', async () => {
    await withAddress(plan.coordinator, 'ting@yehua.example')
    await withAddress(deputy, 'yan@yehua.example')
    await at(-25, remindOfLate)
    expect(await mailsTo('ting@yehua.example')).toBe(0)
    await at(-23, async () => {
      await Promise.all([remindOfLate(), remindOfLate(), remindOfLate()])
      await remindOfLate()
    })
    // One that is announced late, one that is confirmed late.
    expect(await mailsTo('ting@yehua.example')).toBe(2)
    expect(await mailsTo('yan@yehua.example')).toBe(0)
  })
})
