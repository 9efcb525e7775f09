import { signedIn } from '@/lib/auth/fixtures-viewer'
import { beforeEach, describe, expect, it } from 'vitest'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { pool } from '@/lib/db/pool'
import { freshDatabase } from '@/lib/testing/database'
import type { Actor, MemberViewer, Role } from '@/lib/auth/types'
import { addMember, correctMember, editOwnProfile } from './commands'
import { changeRole } from '@/lib/members/roles/commands'
import { changeStatus } from '@/lib/members/status/commands'
import { deskPeople, directory } from '@/lib/members/directory/queries'
import { ownProfile, profile } from '@/lib/members/profile/queries'
import { deskPeopleSchema, directorySchema, type PersonInput } from './schema'

const CONSOLE: Actor = { kind: 'console' }
const VISITOR: Actor = { kind: 'visitor' }
const everyone = directorySchema.parse({})

let groupId = ''

beforeEach(async () => {
  await freshDatabase()
  groupId = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
})

function person(displayName: string, rest: Partial<PersonInput> = {}): PersonInput {
  const none = { company: null, position: null, city: null, email: null, groupNickname: null }
  return { displayName, groupId, joinedOn: null, ...none, ...rest }
}

async function join(displayName: string, ...roles: Role[]): Promise<MemberViewer> {
  const added = await addMember(CONSOLE, person(displayName))
  const memberId = added.ok ? added.value : ''
  for (const role of roles) await changeRole(CONSOLE, { memberId, role, held: true })
  return signedIn({ memberId, displayName, groupId, roles })
}

async function rolesOf(memberId: string): Promise<string[]> {
  const { rows } = await pool().query<{ roles: string }>(
    'SELECT roles::text AS roles FROM "Member" WHERE id = $1',
    [memberId],
  )
  return (rows[0]?.roles ?? '').replace(/[{}]/gu, '').split(',').filter(Boolean)
}

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code

describe('people and roles', () => {
  it('shows no member to a visitor', async () => {
    const { memberId } = await join('沈知远')
    expect(await directory(VISITOR, everyone)).toBeNull()
    expect(await profile(VISITOR, memberId)).toBeNull()
    expect(await deskPeople(VISITOR, deskPeopleSchema.parse({}))).toBeNull()
  })

  it('finds a person by any word of company, role, city or an earlier nickname', async () => {
    const { memberId } = await join('沈知远')
    const viewer = await join('林一苇')
    await correctMember(CONSOLE, memberId, person('沈知远', { groupNickname: '阿远' }))
    const now = {
      company: '青舟支付',
      position: '产品',
      city: '上海',
      groupNickname: '沈知远-青舟',
    }
    await correctMember(CONSOLE, memberId, person('沈知远', now))
    const found = async (query: string) =>
      (await directory(viewer, { ...everyone, query }))?.people.map((one) => one.displayName)
    expect(await found('青舟')).toEqual(['沈知远'])
    expect(await found('上海 产品')).toEqual(['沈知远'])
    expect(await found('阿远')).toEqual(['沈知远'])
    expect(await found('青舟 北京')).toEqual([])
  })

  it('shows other members neither the e-mail address nor the status', async () => {
    const { memberId } = await join('沈知远')
    const viewer = await join('林一苇')
    await correctMember(CONSOLE, memberId, person('沈知远', { email: 'zhi@yehua.example' }))
    expect(JSON.stringify(await profile(viewer, memberId))).not.toContain('yehua.example')
    expect(JSON.stringify(await directory(viewer, everyone))).not.toContain('yehua.example')
  })

  it('keeps a nickname that was replaced', async () => {
    const viewer = await join('沈知远')
    const edit = (groupNickname: string) =>
      editOwnProfile(viewer, { ...person('沈知远'), about: null, groupNickname })
    await edit('知远-青舟')
    await edit('知远-临溪')
    const { rows } = await pool().query<{ text: string; held: boolean }>(
      'SELECT text, "heldTo" IS NULL AS held FROM "MemberName" ORDER BY "heldFrom"',
    )
    expect(rows).toEqual([
      { text: '知远-青舟', held: false },
      { text: '知远-临溪', held: true },
    ])
    expect((await ownProfile(viewer))?.groupNickname).toBe('知远-临溪')
  })

  it('refuses an e-mail address that another member has, and changes nothing', async () => {
    await addMember(CONSOLE, person('沈知远', { email: 'one@yehua.example' }))
    const second = await addMember(CONSOLE, person('林一苇', { email: 'one@yehua.example' }))
    expect(code(second)).toBe('EMAIL_TAKEN')
    expect((await deskPeople(CONSOLE, deskPeopleSchema.parse({})))?.total).toBe(1)
  })

  it('lets a member do none of this', async () => {
    const member = await join('沈知远', 'HOST')
    const { memberId } = await join('林一苇')
    expect(code(await addMember(member, person('何听雨')))).toBe('NOT_ALLOWED')
    expect(code(await correctMember(member, memberId, person('改名')))).toBe('NOT_ALLOWED')
    expect(code(await changeRole(member, { memberId, role: 'EDITOR', held: true }))).toBe(
      'NOT_ALLOWED',
    )
    const removal = { memberId, status: 'REMOVED', reason: '试试' } as const
    expect(code(await changeStatus(member, removal))).toBe('NOT_ALLOWED')
    expect(await rolesOf(memberId)).toEqual([])
  })

  it('keeps an organiser from making organisers and from removing an owner', async () => {
    const owner = await join('沈知远', 'OWNER')
    const organiser = await join('何听雨', 'ORGANISER')
    const { memberId } = await join('林一苇')
    const grant = { memberId, role: 'ORGANISER', held: true } as const
    expect(code(await changeRole(organiser, grant))).toBe('NOT_ALLOWED')
    const removal = { memberId: owner.memberId, status: 'REMOVED', reason: '试试' } as const
    expect(code(await changeStatus(organiser, removal))).toBe('NOT_ALLOWED')
  })

  it('signs a removed member out at once and keeps the person', async () => {
    const owner = await join('沈知远', 'OWNER')
    const { memberId } = await join('林一苇')
    await pool().query(
      `INSERT INTO "Session" (id, "tokenHash", "memberId", "expiresAt")
       VALUES (gen_random_uuid(), 'x', $1, now() + interval '1 day')`,
      [memberId],
    )
    await changeStatus(owner, { memberId, status: 'REMOVED', reason: '发广告' })
    const { rows } = await pool().query('SELECT 1 FROM "Session"')
    expect(rows).toEqual([])
    const removed = await deskPeople(owner, deskPeopleSchema.parse({ status: 'REMOVED' }))
    expect(removed?.people.map((one) => one.displayName)).toEqual(['林一苇'])
    const { rows: audit } = await pool().query<{ action: string; facts: unknown }>(
      `SELECT action, facts FROM "AuditRecord" WHERE "subjectId" = $1 ORDER BY id DESC LIMIT 1`,
      [memberId],
    )
    expect(audit).toEqual([{ action: 'member.removed', facts: {} }])
  })

  it('leaves one owner when two give up the role at once', async () => {
    const first = await join('沈知远', 'OWNER')
    const second = await join('林一苇', 'OWNER')
    const revoke = (actor: MemberViewer, other: MemberViewer) =>
      changeRole(actor, { memberId: other.memberId, role: 'OWNER', held: false })
    const outcomes = await Promise.all([revoke(first, second), revoke(second, first)])
    expect(outcomes.map(code).toSorted()).toEqual(['LAST_OWNER', 'OK'])
    const held = [await rolesOf(first.memberId), await rolesOf(second.memberId)].flat()
    expect(held).toEqual(['OWNER'])
  })
})
