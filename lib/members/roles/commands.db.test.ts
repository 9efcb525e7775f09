import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, CONSOLE, createMember, freshCommunity, signIn } from '@/lib/auth/fixtures'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { MemberViewer, Role } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { mergeMembers, undoMerge } from '@/lib/matching/merges/commands'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { now } from '@/lib/shared/clock'
import { changeRole, endRoles, type RoleChange } from './commands'
import { endRolesJob } from './jobs'
import { roleHolders, rolesEnding, rolesOfMember } from './queries'
import { roleForm } from './rules'

const ZONE = 'Asia/Shanghai'
let groupId = ''
let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  groupId = await freshCommunity()
  owner = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
  member = await createMember(groupId, '周砚')
})

const dayAhead = (days: number) =>
  now().toZonedDateTimeISO(ZONE).toPlainDate().add({ days }).toString()
const change = (more: Partial<RoleChange> = {}, actor: MemberViewer = owner) =>
  changeRole(actor, {
    memberId: member.memberId,
    role: 'HOST',
    held: true,
    reason: '值周',
    ...more,
  })
const rowOf = (id: string) => readable().member.findUniqueOrThrow({ where: { id } })
const eventsOf = async (id: string) => (await rolesOfMember(owner, id))?.events ?? []
const acts = () =>
  readable().auditRecord.findMany({
    where: { action: { startsWith: 'role.' } },
    orderBy: { id: 'asc' },
  })

/** The end of the role is moved into the past, as time would. */
async function pass(id: string, ...roles: Role[]): Promise<void> {
  const { roleEnds } = await rowOf(id)
  const over = roles.map((role) => [role, now().subtract({ seconds: 1 }).toString()] as const)
  const data = { roleEnds: { ...(roleEnds as object), ...Object.fromEntries(over) } }
  await readable().member.update({ where: { id }, data })
}

describe('a role', () => {
  it('is given and taken with a reason, which the history shows and the audit record leads to', async () => {
    expect(codeOf(await change({ until: dayAhead(3) }))).toBe('OK')
    expect(codeOf(await change({ held: false, reason: '换人了' }))).toBe('OK')
    const [taken, given] = await eventsOf(member.memberId)
    expect(taken).toMatchObject({ kind: 'TAKEN', role: 'HOST', reason: '换人了', by: '沈知远' })
    expect(given).toMatchObject({ kind: 'GIVEN', role: 'HOST', reason: '值周', by: '沈知远' })
    const [first, second] = await acts()
    expect(first?.facts).toMatchObject({
      role: 'HOST',
      event: given?.id,
      until: given?.until?.toString(),
    })
    expect(second?.facts).toEqual({ role: 'HOST', event: taken?.id })
    // Words that a person typed are in no record that can never be emptied.
    expect(JSON.stringify([first?.facts, second?.facts])).not.toContain('值周')
  })

  it('is given longer, or without an end, by giving it again; the same again writes nothing', async () => {
    await change({ until: dayAhead(3) })
    await change({ until: dayAhead(3) })
    await change({ until: dayAhead(30) })
    const ends = async () => (await rolesOfMember(owner, member.memberId))?.ends.get('HOST')
    expect((await ends())?.toString()).toContain(dayAhead(30))
    await change()
    expect(await ends()).toBeUndefined()
    expect((await rowOf(member.memberId)).roles).toEqual(['HOST'])
    expect(await acts()).toHaveLength(3)
  })

  it('is refused until a day that is over, or too far ahead', async () => {
    expect(codeOf(await change({ until: dayAhead(-1) }))).toBe('ROLE_ENDS_PAST')
    expect(codeOf(await change({ until: dayAhead(366 * 6) }))).toBe('ROLE_ENDS_FAR')
    expect(await acts()).toEqual([])
  })

  it('is not changed from a page that another overtook', async () => {
    const basedOn = roleForm(false, null)
    await change({ until: dayAhead(3) })
    expect(codeOf(await change({ until: dayAhead(9), basedOn }))).toBe('CHANGED_MEANWHILE')
    const seen = roleForm(true, dayAhead(3))
    expect(codeOf(await change({ until: dayAhead(9), basedOn: seen }))).toBe('OK')
  })

  it('has its history for who manages people alone', async () => {
    await change()
    expect(await rolesOfMember(member, member.memberId)).toBeNull()
    expect(await rolesOfMember({ kind: 'visitor' }, member.memberId)).toBeNull()
    const host = await createMember(groupId, '许未', { roles: ['HOST'] })
    expect(codeOf(await change({ held: false }, host))).toBe('NOT_ALLOWED')
  })
})

describe('the end of a role', () => {
  it('counts at its instant, before anything is written down', async () => {
    const token = await signIn(member.memberId)
    const roles = async () => {
      const viewer = await viewerOfToken(token)
      return viewer.kind === 'member' ? viewer.roles : null
    }
    await readable().member.update({
      where: { id: member.memberId },
      data: {
        roles: ['HOST', 'EDITOR', 'COORDINATOR'],
        roleEnds: {
          HOST: now().subtract({ milliseconds: 1 }).toString(),
          EDITOR: now().add({ minutes: 5 }).toString(),
        },
      },
    })
    expect(await roles()).toEqual(['EDITOR', 'COORDINATOR'])
    expect((await rowOf(member.memberId)).roles).toContain('HOST')
    // Lists say the same.
    const holders = await roleHolders(owner)
    expect(holders?.get('HOST')).toEqual([])
    expect(holders?.get('EDITOR')?.map(({ displayName }) => displayName)).toEqual(['周砚'])
  })

  it('is written down by the job once, as by the app, and the other roles stay', async () => {
    await change({ until: dayAhead(3) })
    await change({ role: 'EDITOR', until: dayAhead(3) })
    await change({ role: 'COORDINATOR' })
    await pass(member.memberId, 'HOST', 'EDITOR')
    await drainJobs([endRolesJob])
    const counts = await Promise.all([endRoles(), endRoles()])
    expect(counts[0] + counts[1]).toBe(
      await readable().roleEvent.count({ where: { kind: 'ENDED' } }),
    )
    expect((await rowOf(member.memberId)).roles).toEqual(['COORDINATOR'])
    expect((await rowOf(member.memberId)).roleEnds).toEqual({})
    const ended = (await acts()).filter(({ action }) => action === 'role.ended')
    expect(ended.map(({ actorKind }) => actorKind)).toEqual(['system', 'system'])
    expect(new Set(ended.map(({ facts }) => (facts as { role: string }).role))).toEqual(
      new Set(['HOST', 'EDITOR']),
    )
    expect((await eventsOf(member.memberId))[0]).toMatchObject({ kind: 'ENDED', by: null })
  })

  it('ends what goes with it: the seat in a second group', async () => {
    const other = await readable().group.create({
      data: { name: '技术群', position: 1, capacity: 9 },
    })
    await change({ role: 'ORGANISER', until: dayAhead(3) })
    await readable().groupException.create({
      data: { memberId: member.memberId, groupId: other.id, reason: '两边都管' },
    })
    await pass(member.memberId, 'ORGANISER')
    await endRoles()
    expect(await readable().groupException.count()).toBe(0)
    expect((await acts()).at(-1)?.facts).toMatchObject({ exceptionsRevoked: 1 })
  })

  it('leaves a role alone that was given longer meanwhile', async () => {
    await change({ until: dayAhead(3) })
    await pass(member.memberId, 'HOST')
    await change({ until: dayAhead(9) })
    expect(await endRoles()).toBe(0)
    expect((await rowOf(member.memberId)).roles).toEqual(['HOST'])
  })

  it('is gone with the role, so that the role given again has none', async () => {
    await change({ until: dayAhead(3) })
    await readable().member.update({ where: { id: member.memberId }, data: { roles: [] } })
    expect((await rowOf(member.memberId)).roleEnds).toEqual({})
    await change()
    expect((await rowOf(member.memberId)).roleEnds).toEqual({})
  })

  it('waits in its last week for those who may give the role', async () => {
    await change({ until: dayAhead(30) })
    await change({ role: 'ORGANISER', until: dayAhead(5) })
    const organiser = await createMember(groupId, '何听雨', { roles: ['ORGANISER'] })
    expect((await rolesEnding(owner))?.count).toBe(1)
    // An organiser makes no organisers.
    expect((await rolesEnding(organiser))?.count).toBe(0)
    await change({ until: dayAhead(5) })
    expect((await rolesEnding(owner))?.count).toBe(2)
    expect((await rolesEnding(organiser))?.count).toBe(1)
    expect(await rolesEnding(member)).toBeNull()
  })

  it('keeps two rows apart that would become one', async () => {
    const other = await createMember(groupId, '周砚（重复）')
    await change({ until: dayAhead(3) })
    const merge = { keptId: other.memberId, otherId: member.memberId, reason: '同一个人' }
    expect(codeOf(await mergeMembers(owner, merge))).toBe('ROLE_HAS_END')
    await change()
    const merged = await mergeMembers(owner, merge)
    expect(codeOf(merged)).toBe('OK')
    await change({ memberId: other.memberId, until: dayAhead(3) })
    expect(codeOf(await undoMerge(owner, merged.ok ? merged.value : ''))).toBe('ROLE_HAS_END')
  })

  it('says nothing of a person who was erased', async () => {
    await change({ until: dayAhead(3), reason: '周砚自己说的' })
    const input = { memberId: member.memberId, typed: '周砚', words: 'KEEP' } as const
    expect(codeOf(await eraseMember(CONSOLE, input))).toBe('OK')
    expect(await rowOf(member.memberId)).toMatchObject({ roles: [], roleEnds: {} })
    expect((await readable().roleEvent.findMany()).map(({ reason }) => reason)).toEqual([''])
  })
})
