import { signedIn } from '@/lib/auth/fixtures-viewer'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor, MemberViewer, Role } from '@/lib/auth/types'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { pool } from '@/lib/db/pool'
import { freshDatabase } from '@/lib/testing/database'
import { addMember, correctMember } from '@/lib/members/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { changeCapacity } from './commands-capacity'
import { grantException, revokeException } from './commands'
import { changeStatus } from '@/lib/members/status/commands'
import { askTransfer, decideTransfer, withdrawTransfer } from './commands-transfers'
import { groupSeats, ownTransfer, transfers } from './queries'

const CONSOLE: Actor = { kind: 'console' }
const reason = '做技术的'
let home = ''
let away = ''

beforeEach(async () => {
  await freshDatabase()
  home = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO "Group" (id, name, position) VALUES (gen_random_uuid(), '技术群', 1) RETURNING id`,
  )
  away = rows[0]?.id ?? ''
})

async function join(displayName: string, ...roles: Role[]): Promise<MemberViewer> {
  const none = { company: null, position: null, city: null, groupNickname: null, joinedOn: null }
  const email = `${displayName}@yehua.example`
  const added = await addMember(CONSOLE, { displayName, groupId: home, email, ...none })
  const memberId = added.ok ? added.value : ''
  for (const role of roles) await changeRole(CONSOLE, { memberId, role, held: true })
  return signedIn({ memberId, displayName, groupId: home, roles })
}

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code

async function ask(member: MemberViewer): Promise<string> {
  const asked = await askTransfer(member, { toGroupId: away, reason })
  return asked.ok ? asked.value : ''
}

async function seats(): Promise<Record<string, number>> {
  const groups = await groupSeats(CONSOLE)
  return Object.fromEntries((groups ?? []).map(({ name, taken }) => [name, taken]))
}

const approve = (actor: Actor, transferId: string) =>
  decideTransfer(actor, { transferId, approve: true, answer: null })

describe('moving to another group', () => {
  it('is asked once at a time, withdrawn and asked again', async () => {
    const member = await join('沈知远')
    await ask(member)
    expect(code(await askTransfer(member, { toGroupId: away, reason }))).toBe(
      'TRANSFER_ASKED_ALREADY',
    )
    expect(code(await withdrawTransfer(member))).toBe('OK')
    expect(code(await withdrawTransfer(member))).toBe('TRANSFER_NONE')
    expect(code(await askTransfer(member, { toGroupId: home, reason }))).toBe('TRANSFER_HOME')
    expect(await ask(member)).not.toBe('')
  })

  it('takes the seat along, and notifies the member by mail', async () => {
    const member = await join('沈知远')
    const decision = { transferId: await ask(member), approve: true, answer: '欢迎' }
    expect(code(await decideTransfer(CONSOLE, decision))).toBe('OK')
    expect(await seats()).toEqual({ 群: 0, 技术群: 1 })
    expect(await ownTransfer(member)).toMatchObject({ state: 'APPROVED', answer: '欢迎' })
    const { rows } = await pool().query<{ to: string; text: string }>(
      'SELECT "to", text FROM "Mail"',
    )
    expect(rows.map(({ to }) => to)).toEqual(['沈知远@yehua.example'])
    expect(rows[0]?.text).toContain('欢迎')
  })

  it('writes to a member who chose no language in that of the community', async () => {
    await pool().query(`UPDATE "Community" SET locale = 'en'`)
    const decision = { transferId: await ask(await join('沈知远')), approve: true, answer: null }
    expect(code(await decideTransfer(CONSOLE, decision))).toBe('OK')
    const { rows } = await pool().query<{ html: string }>('SELECT html FROM "Mail"')
    expect(rows.map(({ html }) => html.includes('lang="en"'))).toEqual([true])
  })

  it('is declined with an answer, and the member stays', async () => {
    const member = await join('沈知远')
    const decision = { transferId: await ask(member), approve: false, answer: '等下个月' }
    expect(code(await decideTransfer(CONSOLE, decision))).toBe('OK')
    expect(await seats()).toEqual({ 群: 1, 技术群: 0 })
    expect((await transfers(CONSOLE, { show: 'ASKED', page: 1 }))?.total).toBe(0)
  })

  it('fills the last seats and no more, of many approvals at once', async () => {
    await changeCapacity(CONSOLE, { groupId: away, capacity: 3 })
    const members = await Promise.all(Array.from({ length: 8 }, (_, n) => join(`成员${String(n)}`)))
    const asked = await Promise.all(members.map(ask))
    const outcomes = await Promise.all(asked.map((id) => approve(CONSOLE, id)))
    expect(outcomes.map(code).toSorted()).toEqual([
      'OK',
      'OK',
      'OK',
      ...Array.from({ length: 5 }, () => 'SEATS_TAKEN'),
    ])
    expect(await seats()).toEqual({ 群: 5, 技术群: 3 })
    expect((await transfers(CONSOLE, { show: 'ASKED', page: 1 }))?.total).toBe(5)
  })

  it('answers the second of two organisers that it is decided', async () => {
    const first = await join('何听雨', 'ORGANISER')
    const second = await join('林一苇', 'ORGANISER')
    const transferId = await ask(await join('沈知远'))
    const outcomes = await Promise.all([
      approve(first, transferId),
      decideTransfer(second, { transferId, approve: false, answer: null }),
    ])
    expect(outcomes.map(code).toSorted()).toEqual(['OK', 'TRANSFER_DECIDED'])
    const { rows } = await pool().query(
      `SELECT 1 FROM "AuditRecord" WHERE action IN ('member.transferred', 'member.transfer-declined')`,
    )
    expect(rows).toHaveLength(1)
  })

  it('lets two people change places at once', async () => {
    const one = await join('沈知远')
    const other = await join('林一苇')
    await approve(CONSOLE, await ask(other))
    await changeCapacity(CONSOLE, { groupId: home, capacity: 2 })
    const back = await askTransfer(other, { toGroupId: home, reason })
    const there = await ask(one)
    const outcomes = await Promise.all([
      approve(CONSOLE, there),
      approve(CONSOLE, back.ok ? back.value : ''),
    ])
    expect(outcomes.map(code)).toEqual(['OK', 'OK'])
    expect(await seats()).toEqual({ 群: 1, 技术群: 1 })
  })

  it('is withdrawn when the member leaves or an organiser moves them', async () => {
    const gone = await join('沈知远')
    const moved = await join('林一苇')
    const ids = [await ask(gone), await ask(moved)]
    await changeStatus(CONSOLE, { memberId: gone.memberId, status: 'LEFT', reason })
    const none = { company: null, position: null, city: null, groupNickname: null, joinedOn: null }
    const person = { displayName: '林一苇', email: null, groupId: away, ...none }
    await correctMember(CONSOLE, moved.memberId, person)
    for (const id of ids) expect(code(await approve(CONSOLE, id))).toBe('TRANSFER_DECIDED')
  })
})

describe('seats', () => {
  it('are never fewer than those taken', async () => {
    await join('沈知远')
    await join('林一苇')
    const refused = await changeCapacity(CONSOLE, { groupId: home, capacity: 1 })
    expect(refused.ok ? {} : refused.refusal).toMatchObject({
      code: 'CAPACITY_BELOW_TAKEN',
      facts: { taken: 2 },
    })
    expect(code(await changeCapacity(CONSOLE, { groupId: home, capacity: 2 }))).toBe('OK')
    const late = { displayName: '何听雨', groupId: home, email: null, groupNickname: null }
    const none = { company: null, position: null, city: null, joinedOn: null }
    expect(code(await addMember(CONSOLE, { ...late, ...none }))).toBe('GROUP_FULL')
  })

  it('are partly kept free, never more of them than there are', async () => {
    const kept = async () => (await groupSeats(CONSOLE))?.find(({ id }) => id === home)?.buffer
    const change = (capacity: number, buffer?: number) =>
      changeCapacity(CONSOLE, { groupId: home, capacity, buffer })
    expect(code(await change(10, 11))).toBe('BUFFER_ABOVE_CAPACITY')
    expect(code(await change(10, 4))).toBe('OK')
    expect(await kept()).toBe(4)
    expect(code(await change(12))).toBe('OK')
    expect(await kept()).toBe(4)
    expect(code(await change(12, 0))).toBe('OK')
    expect(await kept()).toBe(0)
  })

  it('in a second group are for organisers, count, and go with the duty', async () => {
    const organiser = await join('何听雨', 'ORGANISER')
    const { memberId } = organiser
    const member = await join('沈知远')
    const both = { memberId, groupId: away, reason: '两边都管' }
    expect(code(await grantException(CONSOLE, { ...both, memberId: member.memberId }))).toBe(
      'EXCEPTION_FOR_ORGANISERS',
    )
    expect(code(await grantException(CONSOLE, { ...both, groupId: home }))).toBe(
      'EXCEPTION_AT_HOME',
    )
    expect(code(await grantException(CONSOLE, both))).toBe('OK')
    expect(code(await grantException(CONSOLE, both))).toBe('EXCEPTION_HELD')
    expect(await seats()).toEqual({ 群: 2, 技术群: 1 })
    expect(code(await revokeException(CONSOLE, both))).toBe('OK')
    expect(code(await revokeException(CONSOLE, both))).toBe('EXCEPTION_GONE')
    await grantException(CONSOLE, both)
    await changeRole(CONSOLE, { memberId, role: 'ORGANISER', held: false })
    expect(await seats()).toEqual({ 群: 2, 技术群: 0 })
  })
})
