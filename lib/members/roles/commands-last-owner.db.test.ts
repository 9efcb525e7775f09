import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, CONSOLE, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { enter } from '@/lib/auth/passkeys/fixtures-browser'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { changeStatus } from '@/lib/members/status/commands'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { dataPage } from '@/lib/privacy/queries'
import { now } from '@/lib/shared/clock'
import { changeRole, endRoles, type RoleChange } from './commands'

let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  const groupId = await freshCommunity()
  owner = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
  member = await createMember(groupId, '周砚')
})

const dayAhead = (days: number) =>
  now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days }).toString()
const change = (more: Partial<RoleChange> = {}, actor: MemberViewer = owner) =>
  changeRole(actor, { memberId: member.memberId, role: 'OWNER', held: true, ...more })

describe('the last owner', () => {
  const makeOwner = (until: string | null = null) => change({ until })

  it('is one whose role has no end: it is neither taken nor given an end', async () => {
    const me = { memberId: owner.memberId, role: 'OWNER' as const }
    expect(codeOf(await makeOwner(dayAhead(3)))).toBe('OK')
    expect(codeOf(await change({ ...me, until: dayAhead(9) }))).toBe('LAST_OWNER')
    expect(codeOf(await change({ ...me, held: false }))).toBe('LAST_OWNER')
    const leave = { memberId: owner.memberId, status: 'LEFT', reason: '走了' } as const
    expect(codeOf(await changeStatus(CONSOLE, leave))).toBe('LAST_OWNER')
    const erase = { memberId: owner.memberId, typed: '沈知远', words: 'KEEP' } as const
    expect(codeOf(await eraseMember(CONSOLE, erase))).toBe('LAST_OWNER')
    // The owner until a day is none who is missed.
    expect((await dataPage(owner, member.memberId))?.isLastOwner).toBe(false)
    expect((await dataPage(owner, owner.memberId))?.isLastOwner).toBe(true)
    expect(codeOf(await makeOwner())).toBe('OK')
    expect(codeOf(await change({ ...me, until: dayAhead(9) }))).toBe('OK')
  })

  it('is there however two owners give up the role at once, by hand or by a day', async () => {
    await makeOwner()
    const second = await enter(member.memberId)
    for (const [mine, theirs] of [
      [{ until: dayAhead(9) }, { until: dayAhead(9) }],
      [{ held: false }, { until: dayAhead(9) }],
    ] as const) {
      const race = await Promise.all([
        change({ memberId: member.memberId, role: 'OWNER', ...mine }, owner),
        change({ memberId: owner.memberId, role: 'OWNER', ...theirs }, second),
      ])
      expect(race.map(codeOf).toSorted()).toEqual(['LAST_OWNER', 'OK'])
      // As it was, for the next race.
      await changeRole(CONSOLE, { memberId: owner.memberId, role: 'OWNER', held: true })
      await changeRole(CONSOLE, { memberId: member.memberId, role: 'OWNER', held: true })
    }
  })

  it('is there after every end has come', async () => {
    await makeOwner(dayAhead(3))
    const roleEnds = { OWNER: now().subtract({ seconds: 1 }).toString() }
    await readable().member.update({ where: { id: member.memberId }, data: { roleEnds } })
    await endRoles()
    const owners = await readable().member.findMany({ where: { roles: { has: 'OWNER' } } })
    expect(owners.map(({ displayName }) => displayName)).toEqual(['沈知远'])
  })
})
