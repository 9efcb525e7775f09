import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { undoMerge } from './commands'
import { splitMember } from './commands-split'
import { splitSchema } from '@/lib/matching/schema'
import { fingerprint } from './fixtures'
import { createTwins } from './fixtures-twins'

const CONSOLE = { kind: 'console' } as const
const reason = '其实是两个人'

beforeEach(freshDatabase)

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code

describe('splitting a member', () => {
  const chosenOf = async (memberId: string) => {
    const db = readable()
    const name = await db.memberName.findFirstOrThrow({ where: { memberId, text: '沈总' } })
    const label = await db.logPerson.findFirstOrThrow({ where: { memberId } })
    return splitSchema.parse({
      memberId,
      displayName: '沈总',
      reason,
      names: [name.id],
      labels: [label.id],
    })
  }

  it('gives what was chosen to a new person, and takes it back whole', async () => {
    const { otherId } = await createTwins()
    const tables = ['MemberName', 'LogPerson', 'CheckIn', 'Group']
    const some = async () => {
      const prints = await fingerprint()
      return tables.map((table) => prints[table])
    }
    const before = await some()
    const split = await splitMember(CONSOLE, await chosenOf(otherId))
    if (!split.ok) throw new Error(split.refusal.code)
    const { memberId, mergeId } = split.value
    expect(await readable().memberName.count({ where: { memberId } })).toBe(1)
    expect(await readable().logPerson.count({ where: { memberId } })).toBe(1)
    expect(code(await undoMerge(CONSOLE, mergeId))).toBe('OK')
    expect(await some()).toEqual(before)
    const retired = await readable().member.findUniqueOrThrow({ where: { id: memberId } })
    expect([retired.status, retired.mergedIntoId]).toEqual(['MERGED', otherId])
  })

  it('refuses what belongs to another member, nothing, and a full group', async () => {
    const { keptId, otherId, groupId } = await createTwins()
    const chosen = await chosenOf(otherId)
    const before = await fingerprint()
    expect(code(await splitMember(CONSOLE, { ...chosen, memberId: keptId }))).toBe('SPLIT_CHANGED')
    const none = { ...chosen, names: [], labels: [] }
    expect(code(await splitMember(CONSOLE, none))).toBe('NOTHING_CHOSEN')
    expect(await fingerprint()).toEqual(before)
    const group = await readable().group.findUniqueOrThrow({ where: { id: groupId } })
    await readable().group.update({
      where: { id: groupId },
      data: { capacity: group.seatsTaken },
    })
    expect(code(await splitMember(CONSOLE, chosen))).toBe('GROUP_FULL')
  })
})
