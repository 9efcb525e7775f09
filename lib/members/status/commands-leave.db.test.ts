import { signedIn } from '@/lib/auth/fixtures-viewer'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor, MemberViewer, Role } from '@/lib/auth/types'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { addMember } from '@/lib/members/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { endLeave, takeLeave } from './commands-leave'
import { changeStatus, flagMember, unflagMember } from './commands'
import { memberAt } from './queries-at'
import { leavesCovering } from './queries-leave'
import { ownProfile, personForDesk, profile } from '@/lib/members/profile/queries'

const CONSOLE: Actor = { kind: 'console' }
let groupId = ''

beforeEach(async () => {
  await freshDatabase()
  groupId = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
})

async function join(displayName: string, ...roles: Role[]): Promise<MemberViewer> {
  const none = { company: null, position: null, city: null, email: null, groupNickname: null }
  const added = await addMember(CONSOLE, { displayName, groupId, joinedOn: '2026-01-05', ...none })
  const memberId = added.ok ? added.value : ''
  for (const role of roles) await changeRole(CONSOLE, { memberId, role, held: true })
  return signedIn({ memberId, displayName, groupId, roles })
}

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code
const today = () => now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
const covered = async (day: Temporal.PlainDate) => [
  ...(await leavesCovering(readable(), day)).keys(),
]

describe('leave', () => {
  it('covers its days, both included, and no other', async () => {
    const { memberId, ...rest } = await join('沈知远')
    const [from, until] = [today().add({ days: 2 }), today().add({ days: 4 })]
    const wish = { memberId, from, until, reason: '出差' }
    expect(code(await takeLeave({ ...rest, memberId }, wish))).toBe('OK')
    expect(await covered(from.subtract({ days: 1 }))).toEqual([])
    expect(await covered(from)).toEqual([memberId])
    expect(await covered(until)).toEqual([memberId])
    expect(await covered(until.add({ days: 1 }))).toEqual([])
  })

  it('is taken once by two taps, one after the other or together', async () => {
    const member = await join('沈知远')
    const from = today().add({ days: 2 })
    const wish = { memberId: member.memberId, from, until: from.add({ days: 2 }), reason: '出差' }
    const taps = [
      await takeLeave(member, wish),
      ...(await Promise.all([1, 2].map(() => takeLeave(member, wish)))),
    ]
    expect(taps.map(code)).toEqual(['OK', 'OK', 'OK'])
    expect(await readable().statusEvent.count({ where: { kind: 'ON_LEAVE' } })).toBe(1)
    expect(code(await takeLeave(member, { ...wish, reason: '回家' }))).toBe('LEAVE_OVERLAPS')
  })

  it('is taken for oneself from today on, and by organisers for anybody at any day', async () => {
    const member = await join('沈知远')
    const other = await join('林一苇')
    const organiser = await join('何听雨', 'ORGANISER')
    const past = { memberId: member.memberId, from: today().subtract({ days: 3 }), until: today() }
    const wish = { ...past, reason: '' }
    expect(code(await takeLeave(member, wish))).toBe('LEAVE_STARTS_PAST')
    expect(code(await takeLeave(other, wish))).toBe('NOT_ALLOWED')
    expect(code(await takeLeave(organiser, wish))).toBe('OK')
  })

  it('is taken once, of two at once for the same days that are not the same leave', async () => {
    const member = await join('沈知远')
    const wish = { memberId: member.memberId, from: today(), until: null, reason: '' }
    const other = { ...wish, reason: '出差' }
    const outcomes = await Promise.all([takeLeave(member, wish), takeLeave(member, other)])
    expect(outcomes.map(code).toSorted()).toEqual(['LEAVE_OPEN_ALREADY', 'OK'])
  })

  it('ends early and can be taken again, and is called off before it begins', async () => {
    const member = await join('沈知远')
    const { memberId } = member
    const from = today()
    await takeLeave(member, { memberId, from, until: null, reason: '' })
    expect(code(await endLeave(member, { memberId, from }))).toBe('OK')
    expect(code(await endLeave(member, { memberId, from }))).toBe('LEAVE_OVER')
    expect(await covered(from)).toEqual([])
    expect(code(await takeLeave(member, { memberId, from, until: from, reason: '' }))).toBe('OK')
    expect(await covered(from)).toEqual([memberId])
    const later = from.add({ days: 9 })
    await takeLeave(member, { memberId, from: later, until: null, reason: '' })
    expect(await endLeave(member, { memberId, from: later })).toEqual({
      ok: true,
      value: { hadBegun: false },
    })
    expect(await covered(later)).toEqual([])
  })
})

describe('the history of a status', () => {
  it('shows organisers who, when and why, and the member all but marks', async () => {
    const organiser = await join('何听雨', 'ORGANISER')
    const member = await join('沈知远')
    const { memberId } = member
    const mark = { memberId, reason: '常发广告' }
    expect(code(await flagMember(organiser, mark))).toBe('OK')
    expect(code(await flagMember(organiser, mark))).toBe('FLAGGED_ALREADY')
    expect(JSON.stringify(await ownProfile(member))).not.toContain('广告')
    expect(JSON.stringify(await profile(member, memberId))).not.toContain('广告')
    const seen = await personForDesk(organiser, memberId)
    expect(seen?.events.map(({ kind, reason, by }) => ({ kind, reason, by }))).toEqual([
      { kind: 'FLAGGED', reason: '常发广告', by: '何听雨' },
      { kind: 'ADMITTED', reason: '', by: null },
    ])
    expect(code(await unflagMember(organiser, mark))).toBe('OK')
    expect(code(await unflagMember(organiser, mark))).toBe('NOT_FLAGGED')
    expect(code(await flagMember(member, mark))).toBe('NOT_ALLOWED')
  })

  it('answers what the status was at any instant', async () => {
    const organiser = await join('何听雨', 'ORGANISER')
    const { memberId } = await join('沈知远')
    // The database keeps milliseconds: a removal within the same one would lie before a finer instant.
    const before = now().subtract({ milliseconds: 1 })
    const removal = { memberId, status: 'REMOVED', reason: '发广告' } as const
    await changeStatus(organiser, removal)
    const at = (instant: Temporal.Instant) => memberAt(organiser, memberId, instant)
    expect((await at(Temporal.Instant.from('2025-12-01T00:00Z')))?.status.name).toBe('NOT_YET')
    expect((await at(before))?.status.name).toBe('ACTIVE')
    expect((await at(now()))?.status.name).toBe('REMOVED')
    expect(await memberAt(await join('林一苇'), memberId, now())).toBeNull()
  })

  it('ends for a member’s page once the row was merged or forgotten', async () => {
    const member = await join('林一苇')
    const { memberId } = await join('沈知远')
    for (const status of ['MERGED', 'ERASED'] as const) {
      await readable().member.update({ where: { id: memberId }, data: { status } })
      expect(await profile(member, memberId)).toBeNull()
      const back = { memberId, status: 'ACTIVE', reason: '试试' } as const
      expect(code(await changeStatus(CONSOLE, back))).toBe('MEMBER_UNKNOWN')
    }
  })
})
