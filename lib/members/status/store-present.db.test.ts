import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createCommunity, createRule } from '@/lib/compliance/fixtures'
import { lastWeeks } from '@/lib/compliance/rules-weeks'
import { countWeeks } from '@/lib/compliance/store-trend'
import { readable } from '@/lib/db/transaction'
import { eraseHistory, makeNameless } from '@/lib/members/store-erase'
import { countSeats } from '@/lib/seats/numbers/store'
import { now, toDate } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'

/** Days are counted back from now. */
type History = {
  readonly joined: number
  /** Whether the joining itself is written down: those of a first roster have no event. */
  readonly admitted: boolean
  /** Left, came back, left again and so on. */
  readonly turns: readonly number[]
  readonly moved: number | null
  readonly erased: number | null
  /** Another row was merged into this one. */
  readonly merged: boolean
}

const DAYS = 100
const WEEKS = 16
const START = now()
const ago = (days: number) => toDate(START.subtract({ hours: 24 * days }))

/** Later things happen later: a member leaves after joining, and is erased at last. */
const histories = fc.array(
  fc
    .record({
      joined: fc.integer({ min: 2, max: DAYS }),
      admitted: fc.boolean(),
      parts: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
      moved: fc.option(fc.integer({ min: 1, max: DAYS }), { nil: null }),
      erased: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
      merged: fc.boolean(),
    })
    .map(({ joined, parts, moved, erased, ...rest }): History => {
      const turns = parts.reduce<number[]>(
        (all, part) => [...all, (all.at(-1) ?? joined) - part],
        [],
      )
      const last = turns.filter((day) => day > 0)
      const end = last.at(-1) ?? joined
      return {
        ...rest,
        joined,
        turns: last,
        moved: moved !== null && moved < joined ? moved : null,
        erased: erased !== null && erased < end ? erased : null,
      }
    }),
  { minLength: 1, maxLength: 14 },
)

let groups: [string, string]
let ruleId: string

beforeEach(async () => {
  await freshDatabase()
  groups = await createCommunity()
  ruleId = await createRule(1, 2 * DAYS)
})
afterEach(() => readable().member.deleteMany())

it('counts the same members in the trend and in the seats, the erased ones until they were erased', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (members) => {
      await readable().member.deleteMany()
      for (const member of members) await write(member)
      const weeks = lastWeeks(START, 'Asia/Shanghai', WEEKS)
      const seats = await countSeats(readable(), weeks)
      for (const [index, groupId] of groups.entries()) {
        const trend = await countWeeks(readable(), weeks, groupId)
        expect(seats.map(({ taken }) => taken[groupId] ?? 0)).toEqual(
          trend.map((counts) => Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)),
        )
        expect(trend.map((counts) => [counts?.compliant, counts?.unknown])).toEqual(
          weeks.map(({ end }) => {
            const day = end.until(START).total('hours') / 24
            const here = members.filter((member) => groupOf(member, day) === index)
            const erased = here.filter((member) => member.erased !== null)
            return [here.length - erased.length, erased.length]
          }),
        )
      }
    }),
    { numRuns: 12 },
  )
})

/** In which group a member was so many days ago: 0, 1, or none. */
function groupOf({ joined, turns, moved, erased }: History, day: number): number | null {
  if (day > joined || (erased !== null && day <= erased)) return null
  const passed = turns.filter((turn) => turn >= day).length
  if (passed % 2 === 1) return null
  return moved === null || day <= moved ? 1 : 0
}

async function write({ joined, admitted, turns, moved, erased, merged }: History): Promise<void> {
  const db = readable()
  const [from, to] = groups
  const left = turns.length % 2 === 1
  const base = { displayName: '岑', joinedAt: ago(joined) }
  const status = left ? ('LEFT' as const) : ('ACTIVE' as const)
  const { id: memberId } = await db.member.create({
    data: { ...base, groupId: to, status, folded: '岑' },
  })
  await db.statusEvent.createMany({
    data: [
      ...(admitted ? [{ memberId, kind: 'ADMITTED' as const, at: ago(joined) }] : []),
      ...turns.map((day, index) => ({
        memberId,
        kind: index % 2 === 0 ? ('LEFT' as const) : ('RETURNED' as const),
        at: ago(day),
      })),
    ],
  })
  if (moved !== null) {
    await db.groupTransfer.create({
      data: {
        memberId,
        fromGroupId: from,
        toGroupId: to,
        reason: '',
        state: 'APPROVED',
        askedAt: ago(moved),
        decidedAt: ago(moved),
      },
    })
  }
  await db.memberName.create({
    data: {
      memberId,
      kind: 'GROUP_NICKNAME',
      text: '岑-甲-产品',
      folded: '岑',
      source: 'roster',
      heldFrom: ago(joined),
      verdicts: { create: { ruleId, verdict: 'COMPLIANT', finding: {}, knowledge: 1 } },
    },
  })
  const ids = [memberId]
  if (merged) {
    const other = { ...base, groupId: to, folded: '岑', mergedIntoId: memberId }
    ids.push((await db.member.create({ data: { ...other, status: 'MERGED' } })).id)
  }
  if (erased === null) return
  await makeNameless(db, { ids, at: ago(erased) }, 'ROLE')
  await eraseHistory(db, { ids, at: ago(erased) })
}
