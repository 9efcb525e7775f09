import { beforeEach, describe, expect, it } from 'vitest'
import { CONSOLE, freshCommunity } from '@/lib/auth/fixtures'
import { readable } from '@/lib/db/transaction'
import { addMember } from '@/lib/members/commands'
import { changeStatus } from '@/lib/members/status/commands'
import { day, preview, rowsOf, wearing } from './fixtures'

let groupId = ''
beforeEach(async () => {
  groupId = await freshCommunity()
})

const person = { company: null, position: null, city: null, email: null, joinedOn: null }

describe('a complete list of an earlier day', () => {
  it('counts no member as gone who came after it was taken', async () => {
    await wearing(groupId, ['宁远-青禾-产品', '林木-白桦-运营'])
    const [back = ''] = await wearing(groupId, ['季舒-青禾-市场'], 'LEFT')
    const nickname = '顾晓棠-云杉-研发'
    const input = { ...person, groupId, displayName: '顾晓棠', groupNickname: nickname }
    expect((await addMember(CONSOLE, input)).ok).toBe(true)
    const change = { memberId: back, status: 'ACTIVE', reason: '回来了' } as const
    expect((await changeStatus(CONSOLE, change)).ok).toBe(true)
    const lines = ['宁远-青禾-产品']
    expect(await rowsOf(await preview(groupId, lines, { takenOn: day(3) }))).toEqual([
      'SAME 宁远-青禾-产品',
      'GONE 林木-白桦-运营',
    ])
    expect(await rowsOf(await preview(groupId, lines))).toHaveLength(4)
    expect(await readable().member.count({ where: { status: 'ACTIVE' } })).toBe(4)
  })
})
