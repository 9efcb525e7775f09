import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, CONSOLE, freshCommunity, createMember } from '@/lib/auth/fixtures'
import { readable } from '@/lib/db/transaction'
import { applyRoster } from '@/lib/rosters/apply/commands'
import { chooseRow, discardRoster, leaveOutRest, previewRoster, reviseRoster } from './commands'
import { rosterForDesk } from './queries'
import { rowFilterSchema } from './schema'
import { apply, day, preview, rowsOf, seen, wearing } from './fixtures'

let groupId = ''
beforeEach(async () => {
  groupId = await freshCommunity()
})

const held = async (memberId: string) =>
  (
    await readable().memberName.findMany({
      where: { memberId, kind: 'GROUP_NICKNAME', heldTo: null },
      select: { text: true },
    })
  ).map(({ text }) => text)

const events = async (memberId: string) =>
  (
    await readable().statusEvent.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } })
  ).map(({ kind, reason }) => `${kind} ${reason}`)

const status = async (id: string) =>
  (await readable().member.findUniqueOrThrow({ where: { id } })).status

describe('a preview', () => {
  it('says what each row would do, and changes no member', async () => {
    await wearing(groupId, ['宁远-青禾-产品', '顾晓棠-云杉-研发', '林木-白桦-运营'])
    await wearing(groupId, ['季舒-青禾-市场'], 'LEFT')
    const id = await preview(groupId, [
      '宁远-青禾-产品',
      '顾晓棠-云杉-产品',
      '季舒-青禾-市场',
      '新人-青禾-研发',
    ])
    expect(await rowsOf(id)).toEqual([
      'SAME 宁远-青禾-产品',
      'RENAMED 顾晓棠-云杉-产品',
      'BACK 季舒-青禾-市场',
      'NEW 新人-青禾-研发',
      'GONE 林木-白桦-运营',
    ])
    expect(await readable().member.count({ where: { status: 'ACTIVE' } })).toBe(3)
    expect(await readable().statusEvent.count()).toBe(0)
  })

  it('counts no member as gone when the list names some only, and again when it names all', async () => {
    await wearing(groupId, ['宁远-青禾-产品', '林木-白桦-运营'])
    const id = await preview(groupId, ['宁远-青禾-产品'], { complete: false })
    expect((await seen(id)).counts.GONE).toBe(0)
    await reviseRoster(CONSOLE, id, { takenOn: day(1), complete: true })
    expect((await seen(id)).counts.GONE).toBe(1)
  })

  it('stores no account id and no phone number', async () => {
    await preview(groupId, ['宁远 13800138000', 'wxid_a1b2c3d4 林木'])
    const rows = await readable().rosterRow.findMany()
    expect(rows.map(({ nickname }) => nickname)).toEqual(['宁远', '林木'])
    expect(JSON.stringify(rows)).not.toMatch(/wxid|13800138000/u)
  })

  it('is for organisers, and of a day that has been', async () => {
    const member = await createMember(groupId, '宁远')
    const id = await preview(groupId, ['新人-青禾-研发'])
    expect(await rosterForDesk(member, id, rowFilterSchema.parse({}))).toBeNull()
    const input = { groupId, takenOn: day(-1), complete: true, format: null }
    const file = { name: null, bytes: new TextEncoder().encode('新人\n') }
    expect(codeOf(await previewRoster(CONSOLE, input, file))).toBe('ROSTER_NOT_YET')
    expect(codeOf(await previewRoster(member, { ...input, takenOn: day() }, file))).toBe(
      'NOT_ALLOWED',
    )
  })
})

describe('applying', () => {
  it('renames, admits, takes back and records it, once', async () => {
    const [a = '', b = ''] = await wearing(groupId, ['宁远-青禾-产品', '顾晓棠-云杉-研发'])
    const [c = ''] = await wearing(groupId, ['季舒-青禾-市场'], 'LEFT')
    const lines = ['宁远-青禾-产品', '顾晓棠-云杉-产品', '季舒-青禾-市场', '新人-青禾-研发']
    const id = await preview(groupId, lines)
    expect(await apply(id)).toEqual({
      ok: true,
      value: { added: 1, renamed: 1, returned: 1, moved: 0, left: 0, gone: 0 },
    })
    const added = await readable().member.findFirstOrThrow({ where: { displayName: '新人' } })
    expect([await held(a), await held(b), await held(added.id)]).toEqual([
      ['宁远-青禾-产品'],
      ['顾晓棠-云杉-产品'],
      ['新人-青禾-研发'],
    ])
    expect([added.company, added.position]).toEqual(['青禾', '研发'])
    expect([await events(added.id), await events(c), await events(a)]).toEqual([
      ['ADMITTED 名单'],
      ['RETURNED 名单'],
      [],
    ])
    expect(await status(c)).toBe('ACTIVE')
    const granted = await readable().quotaBalance.findMany({ select: { memberId: true } })
    expect(granted.map(({ memberId }) => memberId).toSorted()).toEqual([added.id, c].toSorted())
    expect(await readable().auditRecord.count({ where: { action: 'roster.applied' } })).toBe(1)
    expect(codeOf(await apply(id))).toBe('ROSTER_APPLIED')

    const again = await preview(groupId, lines)
    const view = await seen(again)
    expect(view.counts.SAME).toBe(4)
    expect(view.appliedBefore?.id).toBe(id)
    expect(await apply(again)).toEqual({
      ok: true,
      value: { added: 0, renamed: 0, returned: 0, moved: 0, left: 0, gone: 0 },
    })
  })

  it('marks members a complete list does not name as gone only when asked, and none with a higher duty', async () => {
    const [a = ''] = await wearing(groupId, ['宁远-青禾-产品'])
    const owner = await createMember(groupId, '所有者', { roles: ['OWNER'] })
    const organiser = await createMember(groupId, '组织者', { roles: ['ORGANISER'] })
    const first = await preview(groupId, ['新人-青禾-研发'])
    expect((await seen(first)).counts.GONE).toBe(3)
    expect(await apply(first)).toMatchObject({ ok: true, value: { gone: 3, left: 0 } })
    expect(await status(a)).toBe('ACTIVE')

    const second = await preview(groupId, ['新人-青禾-研发'])
    const outcome = await applyRoster(organiser, second, {
      markGone: true,
      reasonOf: () => '名单',
    })
    expect(outcome).toMatchObject({ ok: true, value: { gone: 3, left: 1 } })
    expect([
      await status(a),
      await status(owner.memberId),
      await status(organiser.memberId),
    ]).toEqual(['LEFT', 'ACTIVE', 'ACTIVE'])
    expect(await events(a)).toEqual(['LEFT 名单'])
  })

  it('waits until every doubt is decided, and does as was said', async () => {
    const [a = ''] = await wearing(groupId, ['顾晓棠-云杉-研发'])
    const id = await preview(groupId, ['顾晓棠-白桦-运营', 'Summer', 'Summer'])
    expect(codeOf(await apply(id))).toBe('ROSTER_DOUBTS_OPEN')
    const [first, , third] = (await seen(id)).rows
    const say = (rowId: string | undefined, chosen: string | null) =>
      chooseRow(CONSOLE, { rosterId: id, rowId: rowId ?? '', chosen })
    expect(codeOf(await say(first?.id, a))).toBe('OK')
    expect(codeOf(await say(third?.id, a))).toBe('ROSTER_MEMBER_TAKEN')
    expect(codeOf(await leaveOutRest(CONSOLE, id))).toBe('OK')
    expect(await apply(id)).toMatchObject({ ok: true, value: { added: 1, renamed: 1 } })
    expect(await held(a)).toEqual(['顾晓棠-白桦-运营'])
  })

  it('is refused when members changed since, and says what is otherwise', async () => {
    const [a = ''] = await wearing(groupId, ['宁远-青禾-产品'])
    const id = await preview(groupId, ['宁远-青禾-产品', '新人-青禾-研发'])
    await readable().member.update({ where: { id: a }, data: { status: 'LEFT' } })
    expect(codeOf(await apply(id))).toBe('ROSTER_CHANGED')
    expect(await readable().member.count()).toBe(1)
    const view = await seen(id)
    expect(view.rows.map(({ outcome, changed }) => [outcome, changed])).toEqual([
      ['BACK', true],
      ['NEW', false],
    ])
    expect(await apply(id)).toMatchObject({ ok: true, value: { added: 1, returned: 1 } })
  })

  it('is refused when the group would overflow, by how many, and leaves nothing behind', async () => {
    await readable().group.update({ where: { id: groupId }, data: { capacity: 2 } })
    await wearing(groupId, ['宁远-青禾-产品'])
    const id = await preview(groupId, ['宁远-青禾-产品', 'Summer', 'Autumn', 'Winter'])
    const outcome = await apply(id)
    expect(outcome.ok ? null : outcome.refusal).toEqual({
      code: 'ROSTER_OVERFLOWS',
      facts: { over: 2, capacity: 2 },
    })
    expect(await readable().member.count()).toBe(1)
    expect((await seen(id)).state).toBe('PREVIEW')
  })

  it('renames no member by a list that is older than one applied', async () => {
    await wearing(groupId, ['宁远-青禾-产品'])
    const old = await preview(groupId, ['宁远-青禾-运营'], { takenOn: day(30) })
    const fresh = await preview(groupId, ['宁远-青禾-产品'])
    expect(codeOf(await apply(fresh))).toBe('OK')
    expect((await seen(old)).outdatedBy).not.toBeNull()
    expect(codeOf(await apply(old))).toBe('ROSTER_OUTDATED')
  })

  it('moves a member of another group home when that is said', async () => {
    const other = await readable().group.create({ data: { name: '另一个群', position: 9 } })
    const [a = ''] = await wearing(other.id, ['宁远-青禾-产品'])
    const id = await preview(groupId, ['宁远-青禾-产品'])
    const [row] = (await seen(id)).rows
    expect([row?.outcome, row?.candidates[0]?.person.id]).toEqual(['DOUBTFUL', a])
    await chooseRow(CONSOLE, { rosterId: id, rowId: row?.id ?? '', chosen: a })
    expect(await apply(id)).toMatchObject({ ok: true, value: { moved: 1, renamed: 0 } })
    expect((await readable().member.findUniqueOrThrow({ where: { id: a } })).groupId).toBe(groupId)
    expect(await readable().auditRecord.count({ where: { action: 'member.moved' } })).toBe(1)
  })

  it('is not done with what was thrown away', async () => {
    const id = await preview(groupId, ['Summer'])
    expect(codeOf(await discardRoster(CONSOLE, id))).toBe('OK')
    expect(codeOf(await apply(id))).toBe('ROSTER_DISCARDED')
  })
})

describe('at once', () => {
  it('two taps apply once', async () => {
    const id = await preview(groupId, ['Summer-青禾-产品', 'Autumn-青禾-产品'])
    const outcomes = await Promise.all([apply(id), apply(id), apply(id)])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['OK', 'ROSTER_APPLIED', 'ROSTER_APPLIED'])
    expect(await readable().member.count()).toBe(2)
  })

  it('two lists of one group do not both admit the same person', async () => {
    const lists = [
      await preview(groupId, ['Summer-青禾-产品'], { complete: false }),
      await preview(groupId, ['Summer-青禾-产品', 'Autumn-青禾-产品'], { complete: false }),
    ]
    const outcomes = await Promise.all(lists.map((id) => apply(id)))
    expect(outcomes.filter(({ ok }) => ok).length).toBe(1)
    const code = outcomes.map(codeOf).find((one) => one !== 'OK')
    expect(['ROSTER_CHANGED', 'ROSTER_OUTDATED']).toContain(code)
    expect(await readable().member.count({ where: { displayName: 'Summer' } })).toBe(1)
  })

  it('a merge that comes in between is seen, and nothing is half', async () => {
    const [a = '', b = ''] = await wearing(groupId, ['宁远-青禾-产品', '顾晓棠-云杉-研发'])
    const id = await preview(groupId, ['宁远-青禾-产品', '顾晓棠-云杉-运营'])
    const merge = readable().member.update({
      where: { id: b },
      data: { status: 'MERGED', mergedIntoId: a },
    })
    const [outcome] = await Promise.all([apply(id), merge])
    const renamed = (await held(b))[0] === '顾晓棠-云杉-运营'
    expect([outcome.ok, codeOf(outcome)]).toEqual(
      renamed ? [true, 'OK'] : [false, 'ROSTER_CHANGED'],
    )
    expect(await readable().member.count()).toBe(2)
  })
})
