import { beforeEach, expect, it } from 'vitest'
import { createApplication } from '@/lib/applications/fixtures'
import { codeOf, createMember, freshCommunity, signIn } from '@/lib/auth/fixtures'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { askTransfer } from '@/lib/members/groups/commands-transfers'
import { closeGroup, reopenGroup } from '@/lib/settings/groups/commands'
import { leaveClosedGroup } from './commands-leave-group'

const reason = '两个群并到一起'
let groupId: string
let other: string
let organiser: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  groupId = await freshCommunity()
  other = (await readable().group.create({ data: { name: '技术群', position: 1 } })).id
  organiser = await createMember(other, '闻笛', { roles: ['ORGANISER'] })
  member = await createMember(groupId, '周砚')
})

const close = () => closeGroup(organiser, { groupId, reason, toGroupId: other })
const leave = (actor = member) => leaveClosedGroup(actor, { reason: '忙' })
const rowOf = (id: string) => readable().member.findUniqueOrThrow({ where: { id } })

it('a member of a closed group leaves by themself, is signed out, and has nothing held against them', async () => {
  const token = await signIn(member.memberId)
  await close()
  await askTransfer(member, { toGroupId: other, reason: '' })
  expect(codeOf(await leave())).toBe('OK')
  expect((await rowOf(member.memberId)).status).toBe('LEFT')
  expect((await viewerOfToken(token)).kind).toBe('visitor')
  const [event] = await readable().statusEvent.findMany({ where: { memberId: member.memberId } })
  expect(event).toMatchObject({ kind: 'LEFT', reason: '忙', byId: member.memberId })
  const [asked] = await readable().groupTransfer.findMany()
  expect(asked?.state).toBe('WITHDRAWN')
  expect(codeOf(await leave())).toBe('MEMBER_GONE')
  expect(await createApplication(other, { name: '周砚' })).not.toBe('')
})

it('not from a group that is open, nor opened again at the same moment, nor with a duty', async () => {
  expect(codeOf(await leave())).toBe('GROUP_OPEN_ALREADY')
  await close()
  const host = await createMember(other, '许未', { roles: ['HOST'] })
  await readable().$executeRaw`UPDATE "Group" SET "closedAt" = NULL WHERE id = ${groupId}::uuid`
  await readable().member.update({ where: { id: host.memberId }, data: { groupId } })
  await close()
  expect(codeOf(await leave(host))).toBe('LEAVES_WITH_DUTIES')
  const [left, opened] = await Promise.all([leave(), reopenGroup(organiser, { groupId })])
  expect(codeOf(opened)).toBe('OK')
  expect((await rowOf(member.memberId)).status).toBe(left.ok ? 'LEFT' : 'ACTIVE')
  expect(['OK', 'GROUP_OPEN_ALREADY']).toContain(codeOf(left))
})
