import { beforeEach, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { changeRole } from '@/lib/members/roles/commands'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { roleHolders } from './queries'

let plan: PlanFixture
let organiser: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '沈知夏', ['ORGANISER'])
})

const grant = async (held: boolean, role: 'HOST' | 'EDITOR' = 'HOST') => {
  const { memberId } = plan.member
  expect(codeOf(await changeRole(organiser, { memberId, role, held }))).toBe('OK')
}
const holders = async (role: 'HOST' | 'EDITOR' | 'COORDINATOR' | 'ORGANISER') =>
  (await roleHolders(organiser))?.get(role)

it('lists who holds each role, with who granted it last', async () => {
  await grant(true)
  await grant(false)
  await grant(true)
  await grant(true, 'EDITOR')
  const [host, ...others] = (await holders('HOST')) ?? []
  expect(others).toEqual([])
  expect(host).toMatchObject({
    id: plan.member.memberId,
    displayName: '顾南舟',
    groupName: '支付产品群',
    granted: { by: '沈知夏' },
  })
  const last = await readable().auditRecord.findFirstOrThrow({
    where: { action: 'role.granted', facts: { path: ['role'], equals: 'HOST' } },
    orderBy: { id: 'desc' },
  })
  expect(host?.granted?.at.epochMilliseconds).toBe(last.at.getTime())
  // Theirs came without a record.
  expect(await holders('COORDINATOR')).toMatchObject([{ displayName: '何听雨', granted: null }])
})

it('leaves out who gave the role back, and who is gone', async () => {
  await grant(true)
  await grant(true, 'EDITOR')
  await grant(false)
  expect(await holders('HOST')).toEqual([])
  await readable().member.update({
    where: { id: plan.member.memberId },
    data: { status: 'LEFT' },
  })
  expect(await holders('EDITOR')).toEqual([])
})

it('is for who manages people', async () => {
  for (const viewer of [plan.coordinator, plan.member, { kind: 'visitor' } as const])
    expect(await roleHolders(viewer)).toBeNull()
})
