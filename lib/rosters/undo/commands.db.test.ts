import { vacatePlannedJob } from '@/lib/talks/vacancies/jobs'
import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, CONSOLE, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { readable } from '@/lib/db/transaction'
import { renameTo } from '@/lib/members/names/commands'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { chooseRow } from '@/lib/rosters/commands'
import { apply, day, preview, seen, wearing } from '@/lib/rosters/fixtures'
import { undoRoster } from './commands'

let groupId = ''
beforeEach(async () => {
  groupId = await freshCommunity()
})

const undo = async (id: string) => undoRoster(CONSOLE, id, { reason: '撤销' })

/** What undoing has to bring back: status and nicknames of everybody, and the seats. */
async function state() {
  const members = await readable().member.findMany({
    select: {
      displayName: true,
      status: true,
      groupId: true,
      names: {
        select: { kind: true, text: true, heldFrom: true, heldTo: true },
        orderBy: [{ heldFrom: 'asc' }, { text: 'asc' }],
      },
    },
    orderBy: { displayName: 'asc' },
  })
  const seats = await readable().group.findUniqueOrThrow({ where: { id: groupId } })
  return { members, taken: seats.seatsTaken }
}

/** An organiser says whose a row is. */
async function choose(rosterId: string, nickname: string, memberId: string) {
  const row = (await seen(rosterId)).rows.find((one) => one.nickname === nickname)
  await chooseRow(CONSOLE, { rosterId, rowId: row?.id ?? '', chosen: memberId })
}

const LIST = ['群昵称,微信名', '顾晓棠-云杉-产品,晓棠', '季舒-青禾-市场,', '新人-青禾-研发,小新']

async function applied(markGone = false) {
  const [kept, back] = [
    await wearing(groupId, ['顾晓棠-云杉-研发', '林木-白桦-运营']),
    await wearing(groupId, ['季舒-青禾-市场'], 'LEFT'),
  ]
  const before = await state()
  const id = await preview(groupId, LIST)
  expect((await apply(id, markGone)).ok).toBe(true)
  return { id, before, kept, back }
}

describe('undoing an applied roster', () => {
  it('brings everything back; who was added has left', async () => {
    const { id, before } = await applied(true)
    expect((await seen(id)).undo).toMatchObject({
      counts: { added: 1, renamed: 1, returned: 1, moved: 0, left: 1 },
      stand: 0,
      later: null,
    })
    expect(await undo(id)).toEqual({ ok: true, value: undefined })
    const { members, taken } = await state()
    const added = members.filter(({ displayName }) => displayName === '新人')
    expect(added).toMatchObject([{ status: 'LEFT', names: [] }])
    expect({ members: members.filter((one) => !added.includes(one)), taken }).toEqual(before)
    expect((await seen(id)).state).toBe('UNDONE')
    const records = await readable().auditRecord.findMany({ where: { action: 'roster.undone' } })
    expect(records.map(({ subjectId }) => subjectId)).toEqual([id])
    expect(codeOf(await apply(id))).toBe('ROSTER_UNDONE')
  })

  it('brings back requests to move and exceptions, and signs no one in', async () => {
    const db = readable()
    const second = await db.group.create({ data: { name: '技术群' } })
    const [asks = '', goes = ''] = await wearing(groupId, ['顾晓棠-云杉-研发', '林木-白桦-运营'])
    const [sits = ''] = await wearing(second.id, ['季舒-青禾-市场'], 'LEFT')
    const transfers = [asks, goes].map((memberId) => ({
      memberId,
      fromGroupId: groupId,
      toGroupId: second.id,
      reason: '换岗了',
    }))
    await db.groupTransfer.createMany({ data: transfers })
    await db.groupException.create({ data: { memberId: sits, groupId, reason: '两边都管' } })
    await db.session.create({
      data: {
        memberId: goes,
        tokenHash: 'goes',
        device: 'phone',
        expiresAt: new Date(Date.now() + 60_000),
      },
    })
    const restorable = async () => ({
      ...(await state()),
      transfers: await db.groupTransfer.findMany({ orderBy: { id: 'asc' } }),
      exceptions: await db.groupException.findMany(),
    })
    const before = await restorable()
    const id = await preview(groupId, ['顾晓棠-云杉-研发', '季舒-青禾-市场'])
    await choose(id, '季舒-青禾-市场', sits)
    expect((await apply(id, true)).ok).toBe(true)
    const applied = await restorable()
    expect(applied.exceptions).toEqual([])
    expect(applied.transfers.map(({ state }) => state).toSorted()).toEqual(['ASKED', 'WITHDRAWN'])
    expect((await seen(id)).undo).toMatchObject({
      counts: { transfers: 1, exceptions: 1 },
      signedOut: 1,
      keepsEnded: true,
    })
    expect((await undo(id)).ok).toBe(true)
    expect(await restorable()).toEqual(before)
    expect(await db.session.count()).toBe(0)
  })

  it('says that a place of a speaker which was opened meanwhile stays open', async () => {
    const db = readable()
    const [, goes = ''] = await wearing(groupId, ['顾晓棠-云杉-研发', '林木-白桦-运营'])
    await db.talk.create({
      data: { groupId, topic: '等日子的', state: 'POSTPONED', speakerId: goes },
    })
    const id = await preview(groupId, ['顾晓棠-云杉-研发'])
    expect((await apply(id, true)).ok).toBe(true)
    expect((await seen(id)).undo?.vacated).toBe(0)
    await vacatePlannedJob.work({})
    expect((await seen(id)).undo?.vacated).toBe(1)
    expect((await undo(id)).ok).toBe(true)
    expect(await db.talk.findFirstOrThrow()).toMatchObject({ speakerId: null })
  })

  it('does not ask again for one who asks for another group by now', async () => {
    const db = readable()
    const second = await db.group.create({ data: { name: '技术群' } })
    const [sits = ''] = await wearing(second.id, ['季舒-青禾-市场'])
    const wish = { memberId: sits, fromGroupId: second.id, toGroupId: groupId, reason: '换岗了' }
    await db.groupTransfer.create({ data: wish })
    const id = await preview(groupId, ['季舒-青禾-市场'], { complete: false })
    await choose(id, '季舒-青禾-市场', sits)
    expect((await apply(id)).ok).toBe(true)
    const third = await db.group.create({ data: { name: '海外群' } })
    const now = { ...wish, fromGroupId: groupId, toGroupId: third.id }
    await db.groupTransfer.create({ data: now })
    expect((await undo(id)).ok).toBe(true)
    const asked = await db.groupTransfer.findMany({ where: { state: 'ASKED' } })
    expect(asked.map(({ toGroupId }) => toGroupId)).toEqual([third.id])
  })

  it('is refused whole while a nickname was changed since, and says whose', async () => {
    const { id, kept } = await applied()
    const memberId = kept[0] ?? ''
    await transaction(async (tx) =>
      renameTo(tx, memberId, '顾晓棠-云杉-总监', { source: 'test', at: now() }),
    )
    const after = await state()
    expect((await seen(id)).undo?.blockers).toEqual([
      { memberId, displayName: '顾晓棠', code: 'NAME' },
    ])
    expect(codeOf(await undo(id))).toBe('ROSTER_STOOD_ON')
    expect(await state()).toEqual(after)
  })

  it('is refused while a person it added acts as a member, and while a list was applied after it', async () => {
    const { id } = await applied()
    const { id: added } = await readable().member.findFirstOrThrow({
      where: { displayName: '新人' },
    })
    await readable().member.update({ where: { id: added }, data: { roles: ['HOST'] } })
    expect(codeOf(await undo(id))).toBe('ROSTER_STOOD_ON')
    await readable().member.update({ where: { id: added }, data: { roles: [] } })
    const next = await preview(groupId, ['林木-白桦-运营'], { complete: false })
    await apply(next)
    expect(codeOf(await undo(id))).toBe('ROSTER_APPLIED_LATER')
    expect((await undo(next)).ok).toBe(true)
    expect((await undo(id)).ok).toBe(true)
  })

  it('happens once, however many ask at the same time', async () => {
    const { id } = await applied()
    const outcomes = await Promise.all([undo(id), undo(id), undo(id)])
    expect(outcomes.map(codeOf).toSorted()).toEqual([
      'OK',
      'ROSTER_NOT_APPLIED',
      'ROSTER_NOT_APPLIED',
    ])
    expect(await readable().auditRecord.count({ where: { action: 'roster.undone' } })).toBe(1)
  })

  it('is refused when others took the seats of those who would be back', async () => {
    await wearing(groupId, ['顾晓棠-云杉-研发', '林木-白桦-运营'])
    const id = await preview(groupId, ['顾晓棠-云杉-研发'])
    await apply(id, true)
    await wearing(groupId, ['甲一-青禾-产品'])
    await readable().group.update({ where: { id: groupId }, data: { capacity: 2 } })
    expect(codeOf(await undo(id))).toBe('ROSTER_OVERFLOWS')
    await readable().group.update({ where: { id: groupId }, data: { capacity: 3 } })
    expect((await undo(id)).ok).toBe(true)
  })

  it('is for organisers, of an applied roster', async () => {
    const member = await createMember(groupId, '宁远')
    const id = await preview(groupId, ['新人-青禾-研发'])
    expect(codeOf(await undoRoster(member, id, { reason: '撤销' }))).toBe('NOT_ALLOWED')
    expect(codeOf(await undo(id))).toBe('ROSTER_NOT_APPLIED')
  })
})

describe('a list that is probably another one', () => {
  it('marks most of a group as gone only when that is said', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `成员${at}-青禾-产品`)
    await wearing(groupId, names)
    const id = await preview(groupId, names.slice(0, 5), { takenOn: day() })
    expect((await seen(id)).majorityGone).toBe(true)
    expect(codeOf(await apply(id, true))).toBe('ROSTER_MOST_GONE')
    expect(await readable().member.count({ where: { groupId, status: 'ACTIVE' } })).toBe(12)
    expect((await apply(id)).ok).toBe(true)
  })

  it('changes no member by text that looks misread until that is looked at', async () => {
    const spoilt = ['江一舟-青禾-产品', '苏禾-云栈-技术', '林深-白鹭-运营'].map((name) =>
      new TextDecoder('gb18030').decode(new TextEncoder().encode(name)),
    )
    const id = await preview(groupId, spoilt)
    expect((await seen(id)).misread).toBe(true)
    expect(codeOf(await apply(id))).toBe('ROSTER_LOOKS_MISREAD')
    expect(await readable().member.count({ where: { groupId } })).toBe(0)
  })
})
