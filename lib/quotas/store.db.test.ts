import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { freshDatabase } from '@/lib/testing/database'
import { aCommunity, aMember, balanceOf, someReferrals } from './fixtures'

let member: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  member = await aMember(await aCommunity(), '沈知远')
})

const sql = (text: string, values: readonly unknown[] = []) => pool().query(text, [...values])
const insert = (kind: string, amount: number, referralId: string | null) =>
  sql(
    `INSERT INTO "QuotaEntry" (id, "memberId", kind, amount, key, "referralId")
     VALUES (gen_random_uuid(), $1, $2::"QuotaKind", $3, gen_random_uuid()::text, $4)`,
    [member.memberId, kind, amount, referralId],
  )

describe('the ledger itself, no matter which code writes it', () => {
  it('has no line changed or taken out', async () => {
    await expect(sql(`DELETE FROM "QuotaEntry"`)).rejects.toThrow('append-only')
    await expect(sql(`UPDATE "QuotaEntry" SET amount = 9`)).rejects.toThrow('append-only')
    await expect(sql(`UPDATE "QuotaEntry" SET key = 'x'`)).rejects.toThrow('append-only')
    await expect(sql(`UPDATE "QuotaEntry" SET at = now()`)).rejects.toThrow('append-only')
    expect(await balanceOf(member.memberId)).toBe(2)
  })

  it('is never overdrawn', async () => {
    await expect(insert('ADJUST', -3, null)).rejects.toThrow('quota_not_overdrawn')
    await insert('ADJUST', -2, null)
    const [referralId] = await someReferrals(member, 1)
    await expect(insert('HOLD', -1, referralId ?? null)).rejects.toThrow('quota_not_overdrawn')
    expect(await balanceOf(member.memberId)).toBe(0)
  })

  it('ends only what is held, and adds what its kind adds', async () => {
    const [referralId = null] = await someReferrals(member, 1)
    await expect(insert('RELEASE', 1, referralId)).rejects.toThrow('no hold')
    await expect(insert('HOLD', -2, referralId)).rejects.toThrow('quota_amount_of_kind')
    await expect(insert('HOLD', -1, null)).rejects.toThrow('quota_about_a_referral')
    await expect(insert('GRANT', 0, null)).rejects.toThrow('quota_amount_of_kind')
  })
})
