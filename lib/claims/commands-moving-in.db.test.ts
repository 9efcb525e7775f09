import { beforeEach, expect, it } from 'vitest'
import { createMember, freshCommunity } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { enterByClaim } from './commands'
import { claimed, createPeople, importLines, type Line, openedKey } from './fixtures'

const PEOPLE = 480
const DAYS = 24 * 60
let groupId: string
let organiser: MemberViewer

beforeEach(async () => {
  groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
})

it(
  'lets 480 members in by one text pasted and one log imported',
  { timeout: 240_000 },
  async () => {
    const people = await createPeople(groupId, PEOPLE)
    const key = await openedKey(organiser)
    const claims = []
    for (const [at, one] of people.entries()) {
      claims.push({ ...one, ...(await claimed(key, one.id, `phone ${String(at)}`)) })
    }
    const past = claims.map(({ nickname }, at): Line => [
      -9 * DAYS + at,
      nickname,
      `我是第 ${String(at)} 个`,
    ])
    const said = claims.map(({ nickname, code }, at): Line => [1 + at, nickname, `夜话 ${code}`])
    await importLines(organiser, groupId, [...past, ...said])
    const states = await readable().claim.groupBy({ by: ['state'], _count: true })
    expect(states.map(({ state, _count }) => [state, _count])).toEqual([['APPROVED', PEOPLE]])
    for (const { token } of claims) expect((await enterByClaim(token, null)).ok).toBe(true)
    const inside = await readable().session.groupBy({ by: ['memberId'] })
    expect(inside).toHaveLength(PEOPLE)
    // What the organiser did: opened claims, whose text is pasted into the group, and imported the log.
    const acts = await readable().auditRecord.groupBy({
      by: ['action'],
      where: { actorId: organiser.memberId },
      _count: true,
    })
    expect(acts.map(({ action, _count }) => [action, _count])).toEqual([['claims.opened', 1]])
    expect(await readable().source.count()).toBe(1)
  },
)
