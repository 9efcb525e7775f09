import { signedIn } from '@/lib/auth/fixtures-viewer'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { mergeMembers, undoMerge } from './commands'
import { STAYING } from './rules-tables'
import { MERGED_ROWS } from './store-rows'
import { createTwins, type Twins } from './fixtures-twins'
import { fingerprint } from './fixtures'

const CONSOLE: Actor = { kind: 'console' }
const reason = '同一个人'

beforeEach(freshDatabase)

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code
const merge = (twins: Twins, actor: Actor = CONSOLE) =>
  mergeMembers(actor, { keptId: twins.keptId, otherId: twins.otherId, reason })

async function as(roles: Role[], groupId: string): Promise<Actor> {
  const { id, displayName } = await readable().member.create({
    data: { displayName: '何听雨', groupId, roles },
  })
  return signedIn({ memberId: id, displayName, groupId, roles })
}

describe('the table of what belongs to a member', () => {
  it('names every foreign key to a member', async () => {
    const { rows } = await pool().query<{ key: string }>(
      `SELECT c.conrelid::regclass::text || ' ' || a.attname AS key FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'f' AND c.confrelid = '"Member"'::regclass ORDER BY 1`,
    )
    const listed = [...MERGED_ROWS, ...STAYING].map(({ table, column }) => `"${table}" ${column}`)
    expect(
      listed.toSorted(),
      'A merge would forget these rows: declare them in the store-merge.ts of the room that owns them, or say in rules-tables.ts why they stay',
    ).toEqual(rows.map(({ key }) => key).toSorted())
  })
})

describe('merging two members', () => {
  it('gives everything of one to the other and leaves a row that leads on', async () => {
    const twins = await createTwins()
    expect(code(await merge(twins))).toBe('OK')
    const db = readable()
    const other = await db.member.findUniqueOrThrow({ where: { id: twins.otherId } })
    expect([other.status, other.mergedIntoId, other.roles, other.email]).toEqual([
      'MERGED',
      twins.keptId,
      [],
      null,
    ])
    const kept = await db.member.findUniqueOrThrow({ where: { id: twins.keptId } })
    expect([kept.email, kept.company, kept.roles, kept.namePublic]).toEqual([
      'zhi@yehua.example',
      '青舟',
      ['HOST', 'EDITOR'],
      false,
    ])
    const where = { memberId: twins.otherId }
    const left = await Promise.all([
      db.checkIn.count({ where }),
      db.memberName.count({ where }),
      db.logPerson.count({ where }),
      db.session.count({ where }),
      db.complianceDecision.count({ where }),
      db.talk.count({ where: { speakerId: twins.otherId } }),
    ])
    // The pen name that both had stays where it was.
    expect(left).toEqual([0, 1, 0, 0, 0, 0])
  })

  it('keeps the better of two check-ins at one night', async () => {
    const twins = await createTwins()
    await merge(twins)
    const found = await readable().checkIn.findMany({
      where: { memberId: twins.keptId },
      orderBy: { at: 'asc' },
      select: { status: true },
    })
    expect(found.map(({ status }) => status)).toEqual(['ON_TIME', 'LATE'])
  })

  it('leaves one group nickname held, and numbers decisions on', async () => {
    const twins = await createTwins()
    await merge(twins)
    const held = await readable().memberName.findMany({
      where: { memberId: twins.keptId, kind: 'GROUP_NICKNAME', heldTo: null },
    })
    expect(held.map(({ text }) => text)).toEqual(['沈知远-青舟-产品'])
    const rounds = await readable().complianceDecision.findMany({
      where: { memberId: twins.keptId },
      orderBy: { round: 'asc' },
    })
    expect(rounds.map(({ round }) => round)).toEqual([1, 2, 3])
  })

  it('frees a seat and takes it again when it is undone', async () => {
    const twins = await createTwins()
    const seats = async () =>
      (await readable().group.findMany({ orderBy: { name: 'asc' } })).map((one) => one.seatsTaken)
    const before = await seats()
    const merged = await merge(twins)
    expect((await seats()).reduce((sum, one) => sum + one)).toBe(before.reduce((a, b) => a + b) - 1)
    await undoMerge(CONSOLE, merged.ok ? merged.value : '')
    expect(await seats()).toEqual(before)
  })

  it('changes nothing in any table once it is undone', async () => {
    const twins = await createTwins()
    const before = await fingerprint()
    const merged = await merge(twins)
    expect(await fingerprint()).not.toEqual(before)
    expect(code(await undoMerge(CONSOLE, merged.ok ? merged.value : ''))).toBe('OK')
    expect(await fingerprint()).toEqual(before)
  })

  it('is undone once, and not before what was merged later', async () => {
    const twins = await createTwins()
    const third = await readable().member.create({
      data: { displayName: '远哥', groupId: twins.groupId },
    })
    const first = await merge(twins)
    const later = await mergeMembers(CONSOLE, { keptId: twins.keptId, otherId: third.id, reason })
    const [one, two] = [first.ok ? first.value : '', later.ok ? later.value : '']
    expect(code(await undoMerge(CONSOLE, one))).toBe('UNDO_LATER_MERGE')
    expect(code(await undoMerge(CONSOLE, two))).toBe('OK')
    expect(code(await undoMerge(CONSOLE, one))).toBe('OK')
    expect(code(await undoMerge(CONSOLE, one))).toBe('UNDONE_ALREADY')
  })

  it('is not undone when something it moved was changed, and says what', async () => {
    const twins = await createTwins()
    const merged = await merge(twins)
    await readable().member.update({ where: { id: twins.keptId }, data: { company: '临溪' } })
    const before = await fingerprint()
    const undone = await undoMerge(CONSOLE, merged.ok ? merged.value : '')
    expect(undone).toEqual({
      ok: false,
      refusal: { code: 'UNDO_CHANGED', facts: { what: 'company' } },
    })
    expect(await fingerprint()).toEqual(before)
  })

  it('happens once when two people do it at once, whichever way round', async () => {
    const { keptId, otherId } = await createTwins()
    const outcomes = await Promise.all([
      mergeMembers(CONSOLE, { keptId, otherId, reason }),
      mergeMembers(CONSOLE, { keptId: otherId, otherId: keptId, reason }),
    ])
    expect(outcomes.map(code).toSorted()).toEqual(['MERGED_ALREADY', 'OK'])
    expect(await readable().memberMerge.count()).toBe(1)
  })

  it('is written to the audit record of both, with the transaction', async () => {
    const { keptId, otherId } = await createTwins()
    await mergeMembers(CONSOLE, { keptId, otherId, reason })
    await mergeMembers(CONSOLE, { keptId, otherId, reason })
    const rows = await readable().auditRecord.findMany({ where: { action: 'member.merged' } })
    expect(rows.map(({ subjectId }) => subjectId).toSorted()).toEqual([keptId, otherId].toSorted())
  })

  it('refuses a merge that gives the actor a row or a role above them', async () => {
    const twins = await createTwins()
    const organiser = await as(['ORGANISER'], twins.groupId)
    const owner = await as(['OWNER'], twins.groupId)
    const ownerId = owner.kind === 'member' ? owner.memberId : ''
    const before = await fingerprint()
    const up = { keptId: ownerId, otherId: twins.otherId, reason }
    expect(code(await mergeMembers(organiser, up))).toBe('NOT_ALLOWED')
    expect(
      code(await mergeMembers(organiser, { ...up, keptId: twins.otherId, otherId: ownerId })),
    ).toBe('NOT_ALLOWED')
    const member = await as([], twins.groupId)
    await readable().member.delete({
      where: { id: member.kind === 'member' ? member.memberId : '' },
    })
    expect(code(await merge(twins, member))).toBe('NOT_ALLOWED')
    expect(code(await mergeMembers(CONSOLE, { ...up, otherId: ownerId }))).toBe('SAME_MEMBER')
    expect(await fingerprint()).toEqual(before)
  })

  it('keeps the community an owner when the owner is merged into another', async () => {
    const twins = await createTwins()
    const owner = await as(['OWNER'], twins.groupId)
    const ownerId = owner.kind === 'member' ? owner.memberId : ''
    await mergeMembers(CONSOLE, { keptId: twins.keptId, otherId: ownerId, reason })
    const owners = await readable().member.findMany({ where: { roles: { has: 'OWNER' } } })
    expect(owners.map(({ id, status }) => [id, status])).toEqual([[twins.keptId, 'ACTIVE']])
  })
})
