import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, CONSOLE, freshCommunity } from '@/lib/auth/fixtures'
import { readable } from '@/lib/db/transaction'
import { chooseRow } from '@/lib/rosters/commands'
import { apply, preview, seen, wearing } from '@/lib/rosters/fixtures'

let groupId = ''
let otherId = ''
beforeEach(async () => {
  groupId = await freshCommunity()
  otherId = (await readable().group.create({ data: { name: '另一个群', position: 9 } })).id
})

const asks = (memberId: string, fromGroupId: string, toGroupId: string) =>
  readable().groupTransfer.create({ data: { memberId, fromGroupId, toGroupId, reason: '近一些' } })
const asked = async (memberId: string) =>
  (await readable().groupTransfer.findMany({ where: { memberId } })).map(
    ({ state, decidedAt }) => `${state} ${decidedAt === null ? 'open' : 'closed'}`,
  )
const sits = (memberId: string, group: string) =>
  readable().groupException.create({ data: { memberId, groupId: group, reason: '管理' } })
const takenIn = async (id: string) =>
  (await readable().group.findUniqueOrThrow({ where: { id } })).seatsTaken

/** A list of the group that says that a member at home in the other one is here. */
async function aList(group: string, nickname: string, memberId: string): Promise<string> {
  const id = await preview(group, [nickname], { complete: false })
  const [row] = (await seen(id)).rows
  await chooseRow(CONSOLE, { rosterId: id, rowId: row?.id ?? '', chosen: memberId })
  return id
}

describe('what a list changes for a member who asked to move', () => {
  it('ends the request of those who go, and no other', async () => {
    const [gone = '', here = ''] = await wearing(groupId, ['宁远-青禾-产品', '顾晓棠-云杉-研发'])
    await asks(gone, groupId, otherId)
    await asks(here, groupId, otherId)
    const id = await preview(groupId, ['顾晓棠-云杉-研发'])
    expect(await apply(id, true)).toMatchObject({ ok: true, value: { left: 1 } })
    expect([await asked(gone), await asked(here)]).toEqual([['WITHDRAWN closed'], ['ASKED open']])
  })

  it('ends it for a member who is at home here by now', async () => {
    const [a = ''] = await wearing(otherId, ['宁远-青禾-产品'])
    await asks(a, otherId, groupId)
    expect(await apply(await aList(groupId, '宁远-青禾-产品', a))).toMatchObject({
      ok: true,
      value: { moved: 1 },
    })
    expect(await asked(a)).toEqual(['WITHDRAWN closed'])
    expect([await takenIn(groupId), await takenIn(otherId)]).toEqual([1, 0])
  })
})

describe('a seat by exception', () => {
  it('becomes one by right for a member who returns to it, and is counted once', async () => {
    const [back = ''] = await wearing(otherId, ['季舒-青禾-市场'], 'LEFT')
    await sits(back, groupId)
    expect(await apply(await aList(groupId, '季舒-青禾-市场', back))).toMatchObject({
      ok: true,
      value: { returned: 1 },
    })
    expect(await readable().groupException.count()).toBe(0)
    expect([await takenIn(groupId), await takenIn(otherId)]).toEqual([1, 0])
  })

  it('elsewhere is given up by a member who leaves, and taken again by one who returns', async () => {
    const [a = ''] = await wearing(groupId, ['宁远-青禾-产品'])
    await sits(a, otherId)
    expect(await takenIn(otherId)).toBe(1)
    await apply(await preview(groupId, ['新人-青禾-研发']), true)
    expect(await takenIn(otherId)).toBe(0)
    const both = await preview(groupId, ['新人-青禾-研发', '宁远-青禾-产品'])
    expect(await apply(both)).toMatchObject({ ok: true, value: { returned: 1 } })
    expect([await takenIn(groupId), await takenIn(otherId)]).toEqual([2, 1])
  })
})

describe('at once', () => {
  it('two lists that change two people’s places do not wait for each other for ever', async () => {
    const [a = ''] = await wearing(groupId, ['宁远-青禾-产品'])
    const [b = ''] = await wearing(otherId, ['顾晓棠-云杉-研发'])
    const lists = [
      await aList(otherId, '宁远-青禾-产品', a),
      await aList(groupId, '顾晓棠-云杉-研发', b),
    ]
    const outcomes = await Promise.all(lists.map((id) => apply(id)))
    expect(outcomes.map(codeOf)).toEqual(['OK', 'OK'])
    expect([await takenIn(groupId), await takenIn(otherId)]).toEqual([1, 1])
  })
})

describe('the first quota', () => {
  it('is given once to a member who returns and never had one', async () => {
    const [back = ''] = await wearing(groupId, ['季舒-青禾-市场'], 'LEFT')
    const quotas = () => readable().quotaEntry.count({ where: { memberId: back } })
    await apply(await preview(groupId, ['季舒-青禾-市场']))
    expect(await quotas()).toBe(1)
    await apply(await preview(groupId, ['新人-青禾-研发']), true)
    await apply(await preview(groupId, ['新人-青禾-研发', '季舒-青禾-市场']))
    expect(await quotas()).toBe(1)
  })
})
