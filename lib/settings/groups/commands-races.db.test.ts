import { beforeEach, expect, it } from 'vitest'
import { createApplication, decideNow } from '@/lib/applications/fixtures'
import { CONSOLE } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { grantException } from '@/lib/members/groups/commands'
import { askTransfer, decideTransfer } from '@/lib/members/groups/commands-transfers'
import { changeRole } from '@/lib/members/roles/commands'
import { bookNight } from '@/lib/talks/bookings/commands'
import { planTalk } from '@/lib/talks/plan/commands'
import {
  addMember,
  codeOf,
  createPlanFixture,
  nextWeekday,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { changeKind, closeGroup } from './commands'
import { groupClosedJob, memberOfClosedJob } from './jobs'
import { closingOf } from './queries'
import { kindForm } from './rules'

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

it.each(['plan', 'book', 'move', 'admit', 'apply'] as const)(
  'closing comes before or after each %s at the same moment, never beside it',
  async (what) => {
    const mover = await addMember(other, '林一苇', [])
    const asked = await askTransfer(mover, { toGroupId: groupId, reason: '' })
    const applicationId = await createApplication(groupId)
    const act = {
      plan: () => planTalk(plan.coordinator, planOf(plan)),
      book: () =>
        bookNight(plan.member, {
          date: nextWeekday(plan.tonight.add({ days: 9 })),
          topic: '退款的七个状态',
          summary: '',
          background: '',
        }),
      move: () =>
        decideTransfer(organiser, {
          transferId: asked.ok ? asked.value : '',
          approve: true,
          answer: null,
        }),
      admit: () => decideNow(organiser, applicationId, 'ADMITTED'),
      apply: async () =>
        createApplication(groupId, { name: '周砚' }).then(
          () => ({ ok: true }) as const,
          () => ({ ok: false }) as const,
        ),
    }[what]
    const [closed, done] = await Promise.all([
      closeGroup(organiser, { groupId, reason, toGroupId: other }),
      act(),
    ])
    const isOpen = (await closingOf(organiser, groupId))?.group.isOpen
    expect(isOpen).toBe(!closed.ok)
    if (closed.ok && ['plan', 'book', 'admit'].includes(what)) expect(done.ok).toBe(false)
    await drainJobs([groupClosedJob, memberOfClosedJob])
    const facts = (await closingOf(organiser, groupId))?.facts
    if (closed.ok)
      expect([facts?.planned, facts?.admitted, facts?.waiting, facts?.moves]).toEqual([0, 0, 0, 0])
  },
)

it('a side group is no one’s home: it is emptied before, and then takes no one home', async () => {
  expect(await changeKind(organiser, { groupId, kind: 'SIDE' })).toMatchObject({
    refusal: { code: 'GROUP_STILL_HOME', facts: { members: 3, applications: 0 } },
  })
  const { id: side } = await readable().group.create({ data: { name: '风控群', position: 2 } })
  expect(codeOf(await changeKind(organiser, { groupId: side, kind: 'SIDE' }))).toBe('OK')
  await expect(addMember(side, '新来的', [])).rejects.toThrow('group_of_home')
  await expect(createApplication(side)).rejects.toThrow('group_of_home')
  const move = await askTransfer(plan.member, { toGroupId: side, reason: '' })
  expect(codeOf(move)).toBe('GROUP_IS_SIDE')
  expect((await closingOf(organiser, groupId))?.others.map(({ id }) => id)).toEqual([other])
})

it('a side group has talks as any other, and a second seat for any member, which is counted', async () => {
  const { id: side } = await readable().group.create({ data: { name: '风控群', position: 2 } })
  await changeKind(organiser, { groupId: side, kind: 'SIDE' })
  const seat = { memberId: plan.member.memberId, reason: '' }
  expect(codeOf(await grantException(organiser, { ...seat, groupId: other }))).toBe(
    'EXCEPTION_FOR_ORGANISERS',
  )
  expect(codeOf(await grantException(organiser, { ...seat, groupId: side }))).toBe('OK')
  expect((await readable().group.findUniqueOrThrow({ where: { id: side } })).seatsTaken).toBe(1)
  expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { groupId: side })))).toBe('OK')
  // From a page that was drawn before the seat was given, and then from what is there.
  const home = { groupId: side, kind: 'HOME' } as const
  const seen = { kind: 'SIDE', isOpen: true, guests: 0 } as const
  expect(codeOf(await changeKind(organiser, { ...home, basedOn: kindForm(seen) }))).toBe(
    'CHANGED_MEANWHILE',
  )
  const basedOn = kindForm({ ...seen, guests: 1 })
  expect(codeOf(await changeKind(organiser, { ...home, basedOn }))).toBe('OK')
  // The seat stays until it is taken back, also when the member is given a duty.
  const role = { memberId: plan.member.memberId, role: 'HOST', held: true } as const
  expect(codeOf(await changeRole(CONSOLE, role))).toBe('OK')
  expect((await readable().group.findUniqueOrThrow({ where: { id: side } })).seatsTaken).toBe(1)
})
