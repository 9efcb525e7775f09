import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { adjustQuota } from './commands'
import { endHold, grantFirst, holdQuota } from './commands-ledger'
import { aCommunity, aMember, balanceOf, codeOf, someReferrals, sumOf } from './fixtures'
import type { QuotaEnding } from './types'

const by = { kind: 'console' } as const

let groupId: string
let member: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await aCommunity()
  member = await aMember(groupId, '沈知远')
})

const hold = ({ memberId }: MemberViewer, referralId: string) =>
  transaction((tx) => holdQuota(tx, { memberId, referralId, by, at: now() }))
const end = (referralId: string, ending: QuotaEnding) =>
  transaction((tx) => endHold(tx, { referralId, ending, by, at: now() }))

describe('the first grant', () => {
  it('is given once, however many grant it at once', async () => {
    const ids = [member.memberId]
    await Promise.all([1, 2, 3].map(() => transaction((tx) => grantFirst(tx, ids, now()))))
    expect(await balanceOf(member.memberId)).toBe(2)
    expect(await readable().quotaPolicy.count()).toBe(1)
  })
})

describe('a hold', () => {
  it('of 1,000 at once for a balance of 2 is had by exactly two', async () => {
    const waiting = await someReferrals(member, 1000)
    const codes: string[] = []
    // More at once than there are connections, and none has to wait for one for long.
    const lane = async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        codes.push(codeOf(await hold(member, id)))
      }
    }
    await Promise.all(Array.from({ length: 50 }, lane))
    expect(codes.filter((code) => code === 'OK')).toHaveLength(2)
    expect(codes.filter((code) => code === 'QUOTA_SPENT')).toHaveLength(998)
    expect([await balanceOf(member.memberId), await sumOf(member.memberId)]).toEqual([0, 0])
  })

  it('ends once, of many endings at once, whichever way', async () => {
    const [referralId = ''] = await someReferrals(member, 1)
    await hold(member, referralId)
    const endings = ['RELEASE', 'CONSUME', 'EXPIRE', 'RELEASE'] as const
    const ended = await Promise.all(endings.map((ending) => end(referralId, ending)))
    expect(ended.filter((outcome) => outcome.ok && outcome.value)).toHaveLength(1)
    expect(await readable().quotaEntry.count({ where: { key: `end:${referralId}` } })).toBe(1)
    expect(await balanceOf(member.memberId)).toBe(await sumOf(member.memberId))
  })

  it('that was never had cannot be ended', async () => {
    const [referralId = ''] = await someReferrals(member, 1)
    expect(await end(referralId, 'RELEASE')).toEqual({ ok: true, value: false })
    expect(await balanceOf(member.memberId)).toBe(2)
  })

  it('is not for a former member', async () => {
    const [referralId = ''] = await someReferrals(member, 1)
    await readable().member.update({ where: { id: member.memberId }, data: { status: 'LEFT' } })
    expect(codeOf(await hold(member, referralId))).toBe('MEMBER_UNKNOWN')
  })
})

type Step =
  | { readonly do: 'hold'; readonly nth: number }
  | { readonly do: 'end'; readonly nth: number; readonly ending: QuotaEnding }
  | { readonly do: 'adjust'; readonly amount: number }

const REFERRALS = 4
const nth = fc.nat(REFERRALS - 1)
const ending = fc.constantFrom<QuotaEnding>('CONSUME', 'RELEASE', 'EXPIRE')
const step: fc.Arbitrary<Step> = fc.oneof(
  nth.map((n) => ({ do: 'hold' as const, nth: n })),
  fc.record({ do: fc.constant('end' as const), nth, ending }),
  fc.integer({ min: -3, max: 3 }).map((amount) => ({ do: 'adjust' as const, amount })),
)

describe('any order of events', () => {
  it('leaves a balance that is the sum, never below zero, and each hold ended at most once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const one = await aMember(groupId, '林一苇')
        const referrals = await someReferrals(one, REFERRALS)
        const expected = { balance: 2, held: new Set<number>(), ended: new Set<number>() }
        for (const event of steps) {
          await happen(one, referrals, event, expected)
          expect(await balanceOf(one.memberId)).toBe(expected.balance)
        }
        expect(expected.balance).toBeGreaterThanOrEqual(0)
        expect(await sumOf(one.memberId)).toBe(expected.balance)
      }),
      { numRuns: 25 },
    )
  })
})

type Expected = { balance: number; readonly held: Set<number>; readonly ended: Set<number> }

/** Does it, and says beside it what has to come of it. */
async function happen(
  one: MemberViewer,
  referrals: readonly string[],
  event: Step,
  expected: Expected,
): Promise<void> {
  if (event.do === 'adjust') {
    const { memberId } = one
    const { amount } = event
    if (amount === 0) return
    const fits = expected.balance + amount >= 0
    const outcome = await adjustQuota(by, { memberId, amount, reason: '看情况' })
    expect(codeOf(outcome)).toBe(fits ? 'OK' : 'ADJUST_OVERDRAWS')
    if (fits) expected.balance += amount
    return
  }
  const referralId = referrals[event.nth] ?? ''
  if (event.do === 'hold') {
    if (expected.held.has(event.nth)) return
    const outcome = await hold(one, referralId)
    expect(codeOf(outcome)).toBe(expected.balance > 0 ? 'OK' : 'QUOTA_SPENT')
    if (!outcome.ok) return
    expected.held.add(event.nth)
    expected.balance -= 1
    return
  }
  const ends = expected.held.has(event.nth) && !expected.ended.has(event.nth)
  expect(await end(referralId, event.ending)).toEqual({ ok: true, value: ends })
  if (!ends) return
  expected.ended.add(event.nth)
  if (event.ending !== 'CONSUME') expected.balance += 1
}
