import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { adjustQuota } from './commands'
import { endHold, holdQuota } from './commands-ledger'
import { quotaBalance, quotaBalances, quotaOf, quotaOwner } from './queries'
import { balanceFilterSchema } from './schema'
import { aCommunity, aMember, balanceOf, codeOf, someReferrals } from './fixtures'

let groupId: string
let organiser: MemberViewer
let member: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await aCommunity()
  organiser = await aMember(groupId, '何听雨', ['ORGANISER'])
  member = await aMember(groupId, '沈知远')
})

const reason = '常带新人'

describe('an adjustment', () => {
  it('is written with its reason, for the member to read, and recorded without it', async () => {
    const { memberId } = member
    expect(codeOf(await adjustQuota(organiser, { memberId, amount: 3, reason }))).toBe('OK')
    const line = (await quotaOf(member, memberId))?.lines.at(-1)
    expect(line).toMatchObject({ kind: 'ADJUST', amount: 3, balance: 5, reason, by: '何听雨' })
    const record = await readable().auditRecord.findFirstOrThrow({
      where: { action: 'quota.adjusted' },
    })
    expect([record.subjectId, record.facts]).toEqual([memberId, { amount: 3 }])
  })

  it('sent twice is made once', async () => {
    const input = { memberId: member.memberId, amount: 1, reason, once: randomUUID() }
    const codes = await Promise.all([1, 2, 3].map(() => adjustQuota(organiser, input)))
    expect(codes.map(codeOf)).toEqual(['OK', 'OK', 'OK'])
    expect(await balanceOf(member.memberId)).toBe(3)
    expect(await readable().auditRecord.count({ where: { action: 'quota.adjusted' } })).toBe(1)
  })

  it('takes no more than there is, however many take at once', async () => {
    const { memberId } = member
    const take = () => adjustQuota(organiser, { memberId, amount: -2, reason })
    const codes = (await Promise.all([take(), take(), take()])).map(codeOf)
    expect(codes.toSorted()).toEqual(['ADJUST_OVERDRAWS', 'ADJUST_OVERDRAWS', 'OK'])
  })

  it('is for organisers, and for others than themselves', async () => {
    const own = { memberId: organiser.memberId, amount: 1, reason }
    expect(codeOf(await adjustQuota(organiser, own))).toBe('ADJUST_OWN')
    expect(codeOf(await adjustQuota(member, own))).toBe('NOT_ALLOWED')
    expect(codeOf(await adjustQuota({ kind: 'visitor' }, own))).toBe('NOT_ALLOWED')
    const unknown = { ...own, memberId: randomUUID() }
    expect(codeOf(await adjustQuota(organiser, unknown))).toBe('MEMBER_UNKNOWN')
  })
})

describe('the ledger', () => {
  it('shows how the balance came about, to whose it is and to organisers alone', async () => {
    const { memberId } = member
    const [referralId = ''] = await someReferrals(member, 1)
    const at = now()
    await transaction((tx) => holdQuota(tx, { memberId, referralId, by: member, at }))
    await transaction((tx) =>
      endHold(tx, { referralId, ending: 'RELEASE', by: member, at: at.add({ seconds: 1 }) }),
    )
    const view = await quotaOf(organiser, memberId)
    expect(view?.lines.map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual([
      ['GRANT', 2, 2],
      ['HOLD', -1, 1],
      ['RELEASE', 1, 2],
    ])
    expect(view?.lines[1]?.about).toEqual({ kind: 'referral', name: '林一苇' })
    expect(await quotaOf(member, memberId)).toEqual(view)
    const visitors = [
      await aMember(groupId, '顾南舟'),
      { kind: 'visitor' } as const,
      { kind: 'applicant', applicationId: memberId } as const,
    ]
    for (const visitor of visitors) expect(await quotaOf(visitor, memberId)).toBeNull()
    expect(await quotaOwner(member, memberId)).toBeNull()
    expect(await Promise.all([quotaBalance(member), quotaBalance({ kind: 'visitor' })])).toEqual([
      2,
      null,
    ])
  })

  it('of everybody is found, sorted and added up, for organisers alone', async () => {
    const [referralId = ''] = await someReferrals(member, 1)
    const { memberId } = member
    await transaction((tx) => holdQuota(tx, { memberId, referralId, by: member, at: now() }))
    await adjustQuota(organiser, { memberId, amount: 4, reason })
    const all = balanceFilterSchema.parse({ sort: 'balance' })
    const page = await quotaBalances(organiser, all)
    expect(page?.totals).toEqual({ members: 2, balance: 7, given: 8, held: 1, used: 0 })
    expect(page?.rows.map(({ displayName, balance }) => [displayName, balance])).toEqual([
      ['沈知远', 5],
      ['何听雨', 2],
    ])
    const held = await quotaBalances(organiser, { ...all, has: 'held' })
    expect(held?.rows.map((row) => row.memberId)).toEqual([memberId])
    expect((await quotaBalances(organiser, { ...all, has: 'none' }))?.totals.members).toBe(0)
    expect(await quotaBalances(member, all)).toBeNull()
  })
})
