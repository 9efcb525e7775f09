import { beforeEach, describe, expect, it } from 'vitest'
import { decide } from '@/lib/applications/decide/commands'
import {
  applicationNow,
  createApplication,
  decideNow,
  versionOf,
} from '@/lib/applications/fixtures'
import { moveToGroup } from '@/lib/applications/decide/commands-group'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { grantException } from '@/lib/members/groups/commands'
import { askTransfer, decideTransfer } from '@/lib/members/groups/commands-transfers'
import { changeStatus } from '@/lib/members/status/commands'
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import { planTalk } from '@/lib/talks/plan/commands'
import { week } from '@/lib/talks/view/queries'
import {
  addMember,
  codeOf,
  createPlannedTalk,
  createPlanFixture,
  createTalk,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { changeKind, closeGroup, letMembersGo, reopenGroup } from './commands'
import { groupClosedJob, memberOfClosedJob } from './jobs'
import { closingOf } from './queries'
import { closingForm } from './rules'

let plan: PlanFixture
let organiser: MemberViewer
let groupId: string
let other: string
const reason = '两个群并到一起'

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  groupId = plan.groupId
  other = plan.otherGroupId
  organiser = await addMember(other, '沈知夏', ['ORGANISER'])
})

const close = (more: Partial<Parameters<typeof closeGroup>[1]> = {}) =>
  closeGroup(organiser, { groupId, reason, ...more })
const runJobs = () => drainJobs([groupClosedJob, memberOfClosedJob])
const mailTo = async (to: string) =>
  (await readable().mail.findMany({ where: { to } })).map(({ subject }) => subject)
const homeOf = async (id: string) =>
  (await readable().member.findUniqueOrThrow({ where: { id } })).groupId

describe('closing a group', () => {
  it('says before what it will do, in numbers, and is refused when they changed', async () => {
    await createApplication(groupId)
    await createApplication(groupId, { state: 'WAITLISTED', name: '许未' })
    const mover = await addMember(other, '林一苇', [])
    await askTransfer(mover, { toGroupId: groupId, reason: '' })
    const facts = (await closingOf(organiser, groupId))?.facts
    expect(facts).toEqual({
      members: 3,
      withDuties: 1,
      guests: 0,
      waiting: 2,
      admitted: 0,
      moves: 1,
      links: 0,
      planned: 0,
    })
    const basedOn = facts === undefined ? {} : closingForm(facts)
    await createApplication(groupId, { name: '周砚' })
    expect(codeOf(await close({ toGroupId: other, basedOn }))).toBe('CHANGED_MEANWHILE')
    expect(codeOf(await close())).toBe('GROUP_UNKNOWN')
    expect((await closingOf(organiser, groupId))?.group.isOpen).toBe(true)
  })

  it('comes after its plan ahead was called off, and after whom it admitted is informed', async () => {
    const { talkId } = await createPlannedTalk(plan)
    expect(await close()).toMatchObject({
      refusal: { code: 'GROUP_HAS_PLAN', facts: { count: 1 } },
    })
    expect(codeOf(await cancelTalk(plan.coordinator, { talkId, reason }))).toBe('OK')
    const applicationId = await createApplication(groupId)
    await decideNow(organiser, applicationId, 'ADMITTED')
    expect(codeOf(await close())).toBe('GROUP_ADMITTING')
  })

  it('lets no one in from then on, by any way, and keeps what was given there to be read', async () => {
    const held = await createTalk(
      { groupId, memberId: plan.speakerId },
      { topic: '往事', state: 'HELD' },
    )
    const gone = await addMember(groupId, '许未', [])
    await changeStatus(organiser, { memberId: gone.memberId, status: 'LEFT', reason: '' })
    const mover = await addMember(other, '林一苇', [])
    const elsewhere = await createApplication(other)
    expect(codeOf(await close())).toBe('OK')
    const closed = 'GROUP_CLOSED'
    expect({
      talk: codeOf(await planTalk(plan.coordinator, planOf(plan))),
      move: codeOf(await askTransfer(mover, { toGroupId: groupId, reason: '' })),
      back: codeOf(
        await changeStatus(organiser, { memberId: gone.memberId, status: 'ACTIVE', reason: '' }),
      ),
      seat: codeOf(
        await grantException(organiser, { memberId: organiser.memberId, groupId, reason }),
      ),
      admit: codeOf(
        await decide(organiser, {
          applicationId: elsewhere,
          version: await versionOf(elsewhere),
          choice: 'ADMITTED',
          reason,
          groupId,
        }),
      ),
      moved: codeOf(
        await transaction((tx) =>
          moveToGroup(tx, { applicationId: elsewhere, from: other, to: groupId, reason }),
        ),
      ),
    }).toEqual({
      talk: closed,
      move: closed,
      back: closed,
      seat: closed,
      admit: closed,
      moved: closed,
    })
    await expect(addMember(groupId, '新来的', [])).rejects.toThrow('group_open')
    await expect(createApplication(groupId)).rejects.toThrow('group_open')
    expect((await readable().talk.findUniqueOrThrow({ where: { id: held } })).state).toBe('HELD')
    expect((await week(plan.member, plan.free, groupId))?.nights).toEqual([])
    expect((await week(plan.member, plan.free, other))?.groups.map(({ id }) => id)).toEqual([other])
  })

  it('moves its queue with the time waited, and informs each once', async () => {
    const waiting = await createApplication(groupId, {
      state: 'WAITLISTED',
      email: 'a@example.org',
    })
    const unproven = await createApplication(groupId, {
      state: 'PROVING',
      proven: false,
      email: 'b@example.org',
    })
    const before = await applicationNow(waiting)
    expect(codeOf(await close({ toGroupId: other }))).toBe('OK')
    await runJobs()
    const { closedAt } = await readable().group.findUniqueOrThrow({ where: { id: groupId } })
    const again = { groupId, closedAt: closedAt?.toISOString() ?? '' }
    await groupClosedJob.work({ ...again, toGroupId: other, reason })
    const after = await applicationNow(waiting)
    expect([after.groupId, after.state, after.stateAt, after.waitlistedAt]).toEqual([
      other,
      'WAITLISTED',
      before.stateAt,
      before.waitlistedAt,
    ])
    expect((await applicationNow(unproven)).groupId).toBe(other)
    expect(await mailTo('a@example.org')).toEqual(['晚灯支付技术社：你的申请转到支付技术群'])
    expect(await mailTo('b@example.org')).toEqual([])
  })

  it('informs its members, who move by the way there is, and answers those who wanted to come', async () => {
    await readable().member.update({
      where: { id: plan.member.memberId },
      data: { email: 'gu@example.org' },
    })
    const comer = await addMember(other, '林一苇', [])
    await askTransfer(comer, { toGroupId: groupId, reason: '' })
    expect(codeOf(await close())).toBe('OK')
    await runJobs()
    expect(await mailTo('gu@example.org')).toEqual(['晚灯支付技术社：支付产品群关了'])
    const [asked] = await readable().groupTransfer.findMany({ where: { memberId: comer.memberId } })
    expect([asked?.state, asked?.answer]).toEqual(['DECLINED', reason])
    const moved = await askTransfer(plan.member, { toGroupId: other, reason: '' })
    const transferId = moved.ok ? moved.value : ''
    expect(
      codeOf(await decideTransfer(organiser, { transferId, approve: true, answer: null })),
    ).toBe('OK')
    expect(await homeOf(plan.member.memberId)).toBe(other)
  })

  it('lets the rest go with nothing held against them, but not who has a duty, and can be taken back', async () => {
    expect(codeOf(await letMembersGo(organiser, { groupId, reason }))).toBe('GROUP_OPEN_ALREADY')
    expect(codeOf(await close())).toBe('OK')
    expect(codeOf(await close())).toBe('GROUP_CLOSED_ALREADY')
    expect(await letMembersGo(organiser, { groupId, reason })).toMatchObject({
      value: { count: 2 },
    })
    const left = await readable().member.findMany({ where: { groupId, status: 'ACTIVE' } })
    expect(left.map(({ displayName }) => displayName)).toEqual(['何听雨'])
    const events = await readable().statusEvent.findMany({ where: { member: { groupId } } })
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['LEFT']))
    expect(codeOf(await reopenGroup(organiser, { groupId }))).toBe('OK')
    expect(codeOf(await reopenGroup(organiser, { groupId }))).toBe('GROUP_OPEN_ALREADY')
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { speakerId: null })))).toBe('OK')
    const acts = await readable().auditRecord.findMany({
      where: { subjectId: groupId, action: { startsWith: 'group.' } },
      orderBy: { at: 'asc' },
    })
    expect(acts.map(({ action }) => action)).toEqual([
      'group.closed',
      'group.members-let-go',
      'group.reopened',
    ])
  })

  it('is not done to the last home, nor by who does not run the community', async () => {
    for (const viewer of [plan.coordinator, plan.member, { kind: 'visitor' } as const]) {
      expect(codeOf(await closeGroup(viewer, { groupId, reason }))).toBe('NOT_ALLOWED')
      expect(codeOf(await reopenGroup(viewer, { groupId }))).toBe('NOT_ALLOWED')
      expect(await closingOf(viewer, groupId)).toBeNull()
    }
    expect(codeOf(await close())).toBe('OK')
    expect(codeOf(await closeGroup(organiser, { groupId: other, reason }))).toBe('LAST_GROUP')
    expect(codeOf(await changeKind(organiser, { groupId: other, kind: 'SIDE' }))).toBe('LAST_GROUP')
  })
})
