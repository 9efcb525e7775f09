import { beforeEach, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { asOf, now } from '@/lib/shared/clock'
import { changeRole } from './commands'
import { announceEndingRoles } from './commands-ending'

const ZONE = 'Asia/Shanghai'
let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  const groupId = await freshCommunity()
  const second = { roles: ['OWNER'] as const, email: 'an@example.org' }
  owner = await createMember(groupId, '沈知远', { roles: ['OWNER'], email: 'shen@example.org' })
  await createMember(groupId, '安澜', { ...second, roles: [...second.roles] })
  member = await createMember(groupId, '周砚', { email: 'yan@example.org' })
  await readable().member.updateMany({
    where: { displayName: '安澜' },
    data: { locale: 'en' },
  })
})

const today = () => now().toZonedDateTimeISO(ZONE).toPlainDate()
const give = (days: number, role: 'HOST' | 'EDITOR' = 'HOST') =>
  changeRole(owner, {
    memberId: member.memberId,
    role,
    held: true,
    until: today().add({ days }).toString(),
  })
const inDays = <T>(days: number, work: () => Promise<T>) =>
  asOf(now().add({ hours: days * 24 }), work)
const mails = () =>
  readable().mail.findMany({ orderBy: { to: 'asc' }, select: { to: true, subject: true } })

it('the holder and every owner read a week before that a role ends, once, of many workers too', async () => {
  expect(codeOf(await give(20))).toBe('OK')
  await inDays(13, announceEndingRoles)
  expect(await mails()).toEqual([])
  await inDays(14, () => Promise.all([announceEndingRoles(), announceEndingRoles()]))
  await inDays(15, announceEndingRoles)
  const sent = await mails()
  expect(sent.map(({ to }) => to)).toEqual([
    'an@example.org',
    'shen@example.org',
    'yan@example.org',
  ])
  const [english, chinese, own] = sent.map(({ subject }) => subject)
  expect(english).toMatch(/the role “Host” of 周砚 ends after/u)
  expect(chinese).toMatch(/周砚 的「主持」到 .+ 为止$/u)
  expect(own).toMatch(/你的「主持」到 .+ 为止$/u)
})

it('who was given longer meanwhile is written to when that end is near; each role has its own', async () => {
  await give(20)
  await inDays(14, announceEndingRoles)
  await give(40)
  await give(40, 'EDITOR')
  await inDays(15, announceEndingRoles)
  expect(await mails()).toHaveLength(3)
  await inDays(35, announceEndingRoles)
  expect(await mails()).toHaveLength(9)
})

it('no mail says what was decided for less than a week, is without an end, or is of who left', async () => {
  await give(3)
  await announceEndingRoles()
  await give(20)
  await readable().member.update({ where: { id: member.memberId }, data: { status: 'LEFT' } })
  await inDays(16, announceEndingRoles)
  expect(await mails()).toEqual([])
  const acts = await readable().auditRecord.count({ where: { action: 'role.end-announced' } })
  expect(acts).toBe(0)
})

it('one that is both holder and owner reads it once, and a holder without an address through the owners', async () => {
  const until = today().add({ days: 20 }).toString()
  await changeRole(owner, { memberId: owner.memberId, role: 'HOST', held: true, until })
  await readable().member.update({ where: { id: member.memberId }, data: { email: null } })
  await give(20)
  await inDays(15, announceEndingRoles)
  expect((await mails()).map(({ to }) => to)).toEqual([
    'an@example.org',
    'an@example.org',
    'shen@example.org',
    'shen@example.org',
  ])
})
