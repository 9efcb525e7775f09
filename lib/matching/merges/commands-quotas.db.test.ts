import { beforeEach, describe, expect, it } from 'vitest'
import { readable, transaction } from '@/lib/db/transaction'
import { adjustQuota } from '@/lib/quotas/commands'
import { endHold, holdQuota } from '@/lib/quotas/commands-ledger'
import type { MemberViewer } from '@/lib/auth/types'
import { aCommunity, aMember, balanceOf, codeOf, someReferrals, sumOf } from '@/lib/quotas/fixtures'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { mergeMembers, undoMerge } from './commands'
import { splitMember } from './commands-split'
import { splitSchema } from '@/lib/matching/schema'

const by = { kind: 'console' } as const
const reason = '同一个人'

let groupId: string
let kept: MemberViewer
let other: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await aCommunity()
  kept = await aMember(groupId, '沈知远')
  other = await aMember(groupId, '知远')
})

async function merge(): Promise<string> {
  const input = { keptId: kept.memberId, otherId: other.memberId, reason }
  const outcome = await mergeMembers(by, input)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/** Holds one of a member's quota for a new referral of theirs. */
async function refer(who: MemberViewer): Promise<string> {
  const [referralId = ''] = await someReferrals(who, 1)
  const { memberId } = who
  await transaction((tx) => holdQuota(tx, { memberId, referralId, by, at: now() }))
  return referralId
}
const release = (referralId: string) =>
  transaction((tx) => endHold(tx, { referralId, ending: 'RELEASE', by, at: now() }))

async function balances(): Promise<number[]> {
  const ids = [kept.memberId, other.memberId]
  const found = await Promise.all(ids.map(balanceOf))
  expect(await Promise.all(ids.map(sumOf))).toEqual(found)
  return found
}

describe('the quota of two who are one', () => {
  it('is one first grant, and each has their own again when it is undone', async () => {
    const mergeId = await merge()
    expect(await balances()).toEqual([2, 0])
    const taken = await readable().quotaEntry.findUniqueOrThrow({
      where: { key: `merge:${mergeId}` },
    })
    expect([taken.kind, taken.amount]).toEqual(['ADJUST', -2])
    expect(codeOf(await undoMerge(by, mergeId))).toBe('OK')
    expect(await balances()).toEqual([2, 2])
  })

  it('follows its referrals: a hold that ends after the merge gives back to the member who stays', async () => {
    const referralId = await refer(other)
    const mergeId = await merge()
    const referral = await readable().referral.findUniqueOrThrow({ where: { id: referralId } })
    expect(referral.referrerId).toBe(kept.memberId)
    expect(await balances()).toEqual([1, 0])
    expect(await release(referralId)).toEqual({ ok: true, value: true })
    expect(await release(referralId)).toEqual({ ok: true, value: false })
    expect(await balances()).toEqual([2, 0])
    expect(codeOf(await undoMerge(by, mergeId))).toBe('OK')
    expect(await balances()).toEqual([2, 2])
  })

  it('is taken back only as far as something is left', async () => {
    for (const who of [kept, kept, other]) await refer(who)
    const mergeId = await merge()
    expect(await balances()).toEqual([0, 0])
    expect(codeOf(await undoMerge(by, mergeId))).toBe('OK')
    expect(await balances()).toEqual([0, 1])
  })

  it('is not parted when more was used than would be left, and says how much is missing', async () => {
    await adjustQuota(by, { memberId: other.memberId, amount: 3, reason })
    const mergeId = await merge()
    expect(await balances()).toEqual([5, 0])
    const held = [await refer(kept), await refer(kept), await refer(kept)]
    expect(await balances()).toEqual([2, 0])
    expect(await undoMerge(by, mergeId)).toMatchObject({
      refusal: { code: 'UNDO_OVERDRAWS', facts: { missing: 1 } },
    })
    expect(await balances()).toEqual([2, 0])
    await release(held[0] ?? '')
    expect(codeOf(await undoMerge(by, mergeId))).toBe('OK')
    expect(await balances()).toEqual([0, 5])
  })

  it('survives holds and endings that race a merge', async () => {
    const referralId = await refer(other)
    const more = await someReferrals(kept, 3)
    const { memberId } = kept
    await Promise.all([
      merge(),
      release(referralId),
      ...more.map((id) =>
        transaction((tx) => holdQuota(tx, { memberId, referralId: id, by, at: now() })),
      ),
    ])
    const [mine = -1, theirs] = await balances()
    expect(theirs).toBe(0)
    expect(mine).toBeGreaterThanOrEqual(0)
    expect(await readable().quotaEntry.count({ where: { memberId: other.memberId } })).toBe(0)
  })
})

describe('a referral of a newcomer who turns out to be the referrer', () => {
  it('stays what it was about', async () => {
    const [id = ''] = await someReferrals(kept, 1)
    const { memberId: admittedId } = other
    await readable().referral.update({ where: { id }, data: { state: 'ADMITTED', admittedId } })
    await merge()
    const referral = await readable().referral.findUniqueOrThrow({ where: { id } })
    expect([referral.referrerId, referral.admittedId]).toEqual([kept.memberId, admittedId])
  })
})

describe('a member who was two rows', () => {
  it('gives the new person a first grant, and takes it back when that is undone', async () => {
    const { memberId } = kept
    const name = await readable().memberName.create({
      data: { memberId, kind: 'PEN_NAME', text: '沈总', folded: '沈总', source: 'desk' },
    })
    const input = splitSchema.parse({ memberId, displayName: '沈总', reason, names: [name.id] })
    const split = await splitMember(by, input)
    if (!split.ok) throw new Error(split.refusal.code)
    expect(await balanceOf(split.value.memberId)).toBe(2)
    expect(codeOf(await undoMerge(by, split.value.mergeId))).toBe('OK')
    expect(await Promise.all([memberId, split.value.memberId].map(balanceOf))).toEqual([2, 0])
  })
})
