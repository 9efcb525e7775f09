import { beforeEach, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { grantException } from '@/lib/members/groups/commands'
import { organisers } from '@/lib/members/groups/queries'
import { readHolders } from '@/lib/members/store'
import { now } from '@/lib/shared/clock'
import { changeRole, endRoles } from './commands'

let groupId = ''
let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  groupId = await freshCommunity()
  owner = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
  member = await createMember(groupId, '周砚')
})

const rolesOf = async (id: string) =>
  (await readable().member.findUniqueOrThrow({ where: { id } })).roles
const update = (id: string, data: object) => readable().member.update({ where: { id }, data })
const past = () => now().subtract({ seconds: 1 }).toString()

it('a seat in a side group is of no role: it stays when roles are given, taken, and end', async () => {
  const [side, second] = await Promise.all(
    (['SIDE', 'HOME'] as const).map((kind, position) =>
      readable().group.create({ data: { name: `群${position}`, kind, position: position + 1 } }),
    ),
  )
  const { memberId } = member
  const seat = { memberId, reason: '' }
  expect(codeOf(await grantException(owner, { ...seat, groupId: side?.id ?? '' }))).toBe('OK')
  const seats = async () =>
    (await readable().groupException.findMany({ where: { memberId } })).map((one) => one.groupId)
  const change = (held: boolean, role: 'HOST' | 'ORGANISER' = 'HOST') =>
    changeRole(owner, { memberId, role, held })
  await change(true)
  await change(false)
  expect(await seats()).toEqual([side?.id])
  await change(true, 'ORGANISER')
  expect(codeOf(await grantException(owner, { ...seat, groupId: second?.id ?? '' }))).toBe('OK')
  await update(memberId, { roleEnds: { ORGANISER: past() } })
  expect(await endRoles()).toBe(1)
  // The second home goes with the duty.
  expect(await seats()).toEqual([side?.id])
})

it('two roles that end at once are over, and written down once', async () => {
  const { memberId } = member
  await update(memberId, {
    roles: ['HOST', 'EDITOR'],
    roleEnds: { HOST: past(), EDITOR: past() },
  })
  expect(await endRoles()).toBe(2)
  expect(await endRoles()).toBe(0)
  expect(await rolesOf(memberId)).toEqual([])
  expect(await readable().roleEvent.count({ where: { memberId, kind: 'ENDED' } })).toBe(2)
})

it('an end that cannot be written down keeps no other waiting, and is seen', async () => {
  const later = await createMember(groupId, '许未')
  // What PostgreSQL reads as a time, and the app does not.
  await update(member.memberId, { roles: ['HOST'], roleEnds: { HOST: '2026-01-01' } })
  await update(later.memberId, { roles: ['HOST'], roleEnds: { HOST: past() } })
  await expect(endRoles()).rejects.toThrow()
  expect(await rolesOf(later.memberId)).toEqual([])
  expect(await rolesOf(member.memberId)).toEqual(['HOST'])
})

it('who held a role until now is written to as its holder no more, and named in no list', async () => {
  const { memberId } = member
  const holders = async () =>
    (await transaction((tx) => readHolders(tx, ['ORGANISER'], now()))) as { value: unknown }
  const email = 'yan@example.org'
  await update(memberId, { email, roles: ['ORGANISER', 'HOST'], roleEnds: {} })
  expect((await holders()).value).toMatchObject([{ email }])
  expect((await organisers(owner))?.map(({ displayName }) => displayName)).toContain('周砚')
  await update(memberId, { roleEnds: { ORGANISER: past() } })
  expect((await holders()).value).toEqual([])
  expect((await organisers(owner))?.map(({ displayName }) => displayName)).toEqual(['沈知远'])
})
