import { beforeEach, expect, test } from 'vitest'
import { codeOf, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import { endAccess } from '@/lib/auth/sessions/store'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { endCalendarAddress, makeCalendarAddress } from './commands'
import { calendarAddressOf, calendarOwner } from './queries'

let member: MemberViewer

beforeEach(async () => {
  const groupId = await freshCommunity()
  member = await createMember(groupId, '周砚')
})

async function made(): Promise<string> {
  const outcome = await makeCalendarAddress(member)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

test('an address is its member’s until another is made, and kept as a hash alone', async () => {
  const first = await made()
  expect(await calendarOwner(first)).toMatchObject({ id: member.memberId })
  const second = await made()
  expect(await calendarOwner(first)).toBeNull()
  expect(await calendarOwner(second)).toMatchObject({ id: member.memberId })
  expect(await calendarAddressOf(member)).not.toBeNull()
  const rows = await readable().$queryRaw<{ text: string }[]>`
    SELECT c::text AS text FROM "CalendarAddress" c UNION ALL SELECT a::text FROM "AuditRecord" a`
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.filter(({ text }) => text.includes(second))).toEqual([])
})

test('of two that are made at once one works', async () => {
  const tokens = await Promise.all([made(), made(), made()])
  const owners = await Promise.all(tokens.map((token) => calendarOwner(token)))
  expect(owners.filter((owner) => owner !== null)).toHaveLength(1)
})

test('it ends when the member says so, once', async () => {
  const token = await made()
  expect(codeOf(await endCalendarAddress(member))).toBe('OK')
  expect(codeOf(await endCalendarAddress(member))).toBe('OK')
  expect(await calendarOwner(token)).toBeNull()
  expect(await calendarAddressOf(member)).toBeNull()
  const actions = await readable().auditRecord.findMany({
    where: { action: 'calendar.address-ended' },
  })
  expect(actions).toHaveLength(1)
})

test('it ends with the member’s access, and does not come back with them', async () => {
  const token = await made()
  await transaction((tx) => endAccess(tx, [member.memberId]))
  expect(await calendarOwner(token)).toBeNull()
  const other = await made()
  await readable().member.update({ where: { id: member.memberId }, data: { status: 'LEFT' } })
  expect(await calendarOwner(other)).toBeNull()
})

test('who is no member makes none, and nothing else opens one', async () => {
  expect(codeOf(await makeCalendarAddress({ kind: 'visitor' }))).toBe('SIGN_IN_FIRST')
  expect(codeOf(await endCalendarAddress({ kind: 'visitor' }))).toBe('SIGN_IN_FIRST')
  const gone = signedIn({
    displayName: '周砚',
    memberId: '0198a0b2-1111-7222-8333-444455556666',
    groupId: member.groupId,
  })
  expect(codeOf(await makeCalendarAddress(gone))).toBe('SIGN_IN_FIRST')
  for (const text of ['', ' ', '.ics', member.memberId])
    expect(await calendarOwner(text)).toBeNull()
})
