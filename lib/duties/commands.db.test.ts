import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { cancelTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { takeLeave } from '@/lib/members/status/commands-leave'
import { freshDatabase } from '@/lib/testing/database'
import { assignDuty, changeDuty, endDuty } from './commands'
import { followDuties } from './commands-host'
import { assignInput, give, giveDuties, hostOn, type DutiesFixture } from './fixtures'
import { dutiesDesk, dutyGaps } from './queries'
import { dutyForm } from './rules-decide'

let plan: PlanFixture
let duties: DutiesFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  duties = await giveDuties(plan)
})

const onFree = () => hostOn(plan.groupId, plan.free)

describe('giving a duty', () => {
  it('is refused for days that another has, for who lacks the role, and for days that passed', async () => {
    const { host, deputy, assignmentId } = duties
    const input = assignInput(plan, deputy, plan.free)
    const codes = async (change: Partial<typeof input>) =>
      codeOf(await assignDuty(plan.coordinator, { ...input, ...change }))
    expect(await codes({})).toBe('DUTY_TAKEN')
    expect(await codes({ kind: 'EDITOR' })).toBe('DUTY_ROLE_MISSING')
    expect(await codes({ memberId: plan.member.memberId })).toBe('DUTY_ROLE_MISSING')
    expect(await codes({ deputyId: deputy.memberId })).toBe('DUTY_DEPUTY_SAME')
    expect(await codes({ firstDay: plan.tonight.subtract({ days: 1 }) })).toBe(
      'DUTY_FIRST_DAY_PAST',
    )
    expect(await codes({ lastDay: plan.tonight.subtract({ days: 1 }) })).toBe('DUTY_DAYS_ORDER')
    const lastDay = plan.free
    const ended = { assignmentId, deputyId: null, lastDay }
    expect(codeOf(await changeDuty(plan.coordinator, ended))).toBe('OK')
    expect(await codes({ firstDay: lastDay })).toBe('DUTY_TAKEN')
    expect(await codes({ firstDay: lastDay.add({ days: 1 }) })).toBe('OK')
    expect(codeOf(await assignDuty(host, input))).toBe('NOT_ALLOWED')
  })

  it('lets one of many coordinators who give it at once do so', async () => {
    await endDuty(plan.coordinator, duties)
    const input = assignInput(plan, duties.deputy, plan.free)
    const given = await Promise.all(
      Array.from({ length: 8 }, () => assignDuty(plan.coordinator, input)),
    )
    expect(given.map(codeOf).toSorted()).toEqual(
      ['OK', ...Array.from({ length: 7 }, () => 'DUTY_TAKEN')].toSorted(),
    )
    const groupId = plan.groupId
    const where = { groupId, weekday: plan.free.dayOfWeek }
    expect(await readable().dutyAssignment.count({ where })).toBe(1)
  })

  it('is kept from a second holder by the database itself', async () => {
    const { memberId } = duties.other
    const data = { groupId: plan.groupId, kind: 'HOST' as const, memberId }
    const firstDay = new Date('2030-01-01')
    const second = readable().dutyAssignment.create({
      data: { ...data, weekday: plan.free.dayOfWeek, firstDay },
    })
    await expect(second).rejects.toThrow('one_duty_of_day')
  })

  it('is not overwritten by a save that another overtook', async () => {
    const { assignmentId, deputy } = duties
    const basedOn = dutyForm({ deputyId: deputy.memberId, lastDay: null })
    const save = (weeks: number) =>
      changeDuty(plan.coordinator, {
        assignmentId,
        deputyId: deputy.memberId,
        lastDay: plan.free.add({ weeks }),
        basedOn,
      })
    expect(codeOf(await save(1))).toBe('OK')
    expect(codeOf(await save(2))).toBe('CHANGED_MEANWHILE')
  })

  it('ends it, once, and one that had not begun is gone', async () => {
    const { assignmentId } = duties
    expect(codeOf(await endDuty(plan.coordinator, { assignmentId }))).toBe('OK')
    expect(codeOf(await endDuty(plan.coordinator, { assignmentId }))).toBe('DUTY_UNKNOWN')
  })
})

describe('an evening of a talk', () => {
  it('is led by who has the duty, where no host was chosen', async () => {
    await createPlannedTalk(plan)
    expect(await onFree()).toEqual([duties.host.memberId, true])
  })

  it('keeps a host whom a person chose when the duty goes to another', async () => {
    const chosen = await addMember(plan.groupId, '季听澜', [])
    await createPlannedTalk(plan, { hostId: chosen.memberId })
    await endDuty(plan.coordinator, duties)
    await give(plan, duties.other, plan.free)
    await followDuties()
    expect(await onFree()).toEqual([chosen.memberId, false])
  })

  it('follows the duty when it ends, is given to another, and when a leave begins', async () => {
    await createPlannedTalk(plan)
    const { memberId } = duties.host
    const leave = { memberId, from: plan.tonight, until: plan.free, reason: '休假' }
    expect(codeOf(await takeLeave(duties.host, leave))).toBe('OK')
    await followDuties()
    expect(await onFree()).toEqual([duties.deputy.memberId, true])
    await changeDuty(plan.coordinator, { ...duties, deputyId: null, lastDay: null })
    expect(await onFree()).toEqual([null, true])
    await endDuty(plan.coordinator, duties)
    await give(plan, duties.other, plan.free)
    expect(await onFree()).toEqual([duties.other.memberId, true])
  })

  it('gives its talk away without its duty, and has a chosen host come along', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const date = plan.free.add({ days: 7 - plan.free.dayOfWeek + 2 })
    const move = { talkId, date, clocks: null, reason: '讲者出差' }
    expect(codeOf(await moveTalk(plan.coordinator, move))).toBe('OK')
    expect(await hostOn(plan.groupId, date)).toEqual([duties.other.memberId, true])
    expect(await onFree()).toEqual([null, false])
    const { groupId: _, date: __, ...words } = planOf(plan, { hostId: plan.member.memberId })
    const edit = { ...words, talkId }
    expect(codeOf(await editTalk(plan.coordinator, edit))).toBe('OK')
    expect(await hostOn(plan.groupId, date)).toEqual([plan.member.memberId, false])
    const back = { talkId, date: plan.free, clocks: null, reason: '又能来了' }
    expect(codeOf(await moveTalk(plan.coordinator, back))).toBe('OK')
    expect(await onFree()).toEqual([plan.member.memberId, false])
    expect(codeOf(await editTalk(plan.coordinator, { ...edit, hostId: null }))).toBe('OK')
    expect(await onFree()).toEqual([duties.host.memberId, true])
  })

  it('follows the duty as before once a talk that was called off is restored', async () => {
    const { talkId } = await createPlannedTalk(plan)
    await cancelTalk(plan.coordinator, { talkId, reason: '讲者病了' })
    expect(await onFree()).toEqual([null, false])
    expect(codeOf(await restoreTalk(plan.coordinator, { talkId }))).toBe('OK')
    expect(await onFree()).toEqual([duties.host.memberId, true])
  })

  it('of a group without duties is planned without a host', async () => {
    const groupId = plan.otherGroupId
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { groupId })))).toBe('OK')
    expect(await hostOn(groupId, plan.free)).toEqual([null, true])
  })
})

describe('the desk', () => {
  it('shows the gaps of a week ahead, and counts the same as waiting', async () => {
    const before = (await dutyGaps(plan.coordinator)) ?? []
    expect(before).toEqual([])
    await endDuty(plan.coordinator, duties)
    const [gap] = (await dutyGaps(plan.coordinator)) ?? []
    expect([gap?.groupId, gap?.count, gap?.first]).toEqual([plan.groupId, 1, plan.free.toString()])
    const desk = await dutiesDesk(plan.coordinator, plan.groupId)
    const shown = desk?.evenings.find(({ date }) => date.equals(plan.free))
    expect(shown?.duties.map(({ memberId, kind }) => [kind, memberId])).toEqual([['HOST', null]])
  })

  it('counts no gap on an evening that only stood on the plan once, and none in a closed group', async () => {
    const groupId = plan.otherGroupId
    await give(plan, duties.host, plan.free, { groupId })
    // A day of the next weekend: none is laid out on it.
    const today = plan.tonight.dayOfWeek
    const date = plan.tonight.add({ days: today === 6 ? 1 : 6 - (today % 7) })
    const planned = await planTalk(plan.coordinator, planOf(plan, { groupId, date }))
    const gapDays = async () => {
      const gaps = (await dutyGaps(plan.coordinator)) ?? []
      const found = gaps.find((one) => one.groupId === groupId)?.evenings ?? []
      return found.map(({ startsAt }) => startsAt.toZonedDateTimeISO('Asia/Shanghai').dayOfWeek)
    }
    expect(await gapDays()).toContain(date.dayOfWeek)
    if (planned.ok) await cancelTalk(plan.coordinator, { ...planned.value, reason: '讲者病了' })
    expect(await gapDays()).not.toContain(date.dayOfWeek)
    expect(await gapDays()).not.toEqual([])
    await readable().group.update({ where: { id: groupId }, data: { closedAt: new Date() } })
    expect(await gapDays()).toEqual([])
    expect((await dutiesDesk(plan.coordinator, groupId))?.groupId).toBe(plan.groupId)
  })

  it('is for all who have a role, and only coordinators give', async () => {
    const [host, coordinator] = [duties.host, plan.coordinator]
    expect((await dutiesDesk(host, ''))?.canAssign).toBe(false)
    expect((await dutiesDesk(coordinator, ''))?.canAssign).toBe(true)
    expect(await dutiesDesk(plan.member, '')).toBeNull()
    expect(await dutyGaps(host)).toBeNull()
  })
})
