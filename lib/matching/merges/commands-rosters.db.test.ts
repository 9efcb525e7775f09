import { beforeEach, expect, it } from 'vitest'
import { codeOf, CONSOLE, freshCommunity } from '@/lib/auth/fixtures'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { apply, preview, rowsOf, wearing } from '@/lib/rosters/fixtures'
import { mergeMembers } from './commands'

let groupId = ''
beforeEach(async () => {
  groupId = await freshCommunity()
})

const LISTED = ['宁远-青禾-产品', '顾晓棠-云杉-运营', '新人-青禾-研发']

/** Group nicknames held now, and by whom. */
async function held(): Promise<string[]> {
  const rows = await readable().memberName.findMany({
    where: { kind: 'GROUP_NICKNAME', heldTo: null },
    select: { text: true, member: { select: { status: true } } },
    orderBy: { text: 'asc' },
  })
  return rows.map(({ text, member }) => `${member.status} ${text}`)
}

/** In either order: seats are counted right, and each member holds one nickname, their own. */
async function expectWhole(): Promise<void> {
  const { rows } = await pool().query<{ twice: number; seats: number; active: number }>(
    `SELECT (SELECT count(*)::int FROM (SELECT "memberId" FROM "MemberName"
         WHERE kind = 'GROUP_NICKNAME' AND "heldTo" IS NULL GROUP BY 1 HAVING count(*) > 1) t) AS twice,
       (SELECT "seatsTaken" FROM "Group" WHERE id = $1) AS seats,
       (SELECT count(*)::int FROM "Member" WHERE status = 'ACTIVE' AND "groupId" = $1) AS active`,
    [groupId],
  )
  const [{ twice, seats, active } = { twice: 1, seats: 0, active: 1 }] = rows
  expect([twice, seats]).toEqual([0, active])
  // By nickname: of two whom a list names both, the one merged away may come back as a namesake.
  const worn = await readable().memberName.groupBy({
    by: ['text'],
    where: { kind: 'GROUP_NICKNAME', heldTo: null, member: { status: 'ACTIVE' } },
    _count: true,
  })
  expect(worn.filter(({ _count }) => _count > 1)).toEqual([])
}

it.each([1, 2, 3, 4])('a merge and a list at once are both whole (%i)', async (turn) => {
  const [kept = '', other = ''] = await wearing(groupId, ['宁远-青禾-产品', '顾晓棠-云杉-研发'])
  const id = await preview(groupId, LISTED)
  const merge = () => mergeMembers(CONSOLE, { keptId: kept, otherId: other, reason: '同一个人' })
  const both = turn % 2 === 0 ? [apply(id), merge()] : [merge(), apply(id)]
  const codes = (await Promise.all(both)).map(codeOf)
  const [applied, merged] = turn % 2 === 0 ? codes : codes.toReversed()
  expect(merged).toBe('OK')
  expect(['OK', 'ROSTER_CHANGED']).toContain(applied)
  await expectWhole()
  expect(await readable().member.count({ where: { status: 'MERGED' } })).toBe(1)
  expect(await readable().member.count({ where: { displayName: '新人' } })).toBe(
    applied === 'OK' ? 1 : 0,
  )
  const row = await readable().member.findUniqueOrThrow({ where: { id: other } })
  expect([row.status, row.mergedIntoId]).toEqual(['MERGED', kept])
  // Nothing of the list is there when it was refused; it says what it means now, and no member comes twice.
  if (applied === 'ROSTER_CHANGED') {
    expect(await readable().member.count()).toBe(2)
    expect(await rowsOf(id)).not.toContain('RENAMED 顾晓棠-云杉-运营')
    expect(['OK', 'ROSTER_DOUBTS_OPEN', 'ROSTER_CHANGED']).toContain(codeOf(await apply(id)))
    await expectWhole()
  }
})

it('a merge of two whom one list names both, and many lists at once, end', async () => {
  const [kept = '', other = ''] = await wearing(groupId, ['宁远-青禾-产品', '顾晓棠-云杉-研发'])
  const ids = [await preview(groupId, LISTED), await preview(groupId, LISTED.slice(1))]
  const outcomes = await Promise.all([
    ...ids.map((id) => apply(id, true)),
    mergeMembers(CONSOLE, { keptId: other, otherId: kept, reason: '' }),
    ...ids.map((id) => apply(id, true)),
  ])
  const known = ['OK', 'ROSTER_CHANGED', 'ROSTER_APPLIED', 'ROSTER_OUTDATED', 'ROSTER_DOUBTS_OPEN']
  expect(outcomes.map(codeOf).filter((code) => !known.includes(code))).toEqual([])
  await expectWhole()
  expect((await held()).filter((one) => one.startsWith('MERGED'))).toEqual([])
})
