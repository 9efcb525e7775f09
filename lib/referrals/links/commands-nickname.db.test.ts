import { expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import { readable } from '@/lib/db/transaction'
import {
  balanceOf,
  createReferrer,
  createReferringCommunity,
  referralInput,
} from '@/lib/referrals/fixtures'
import { refer } from './commands'

it('cuts no nickname that the parts make', async () => {
  const groupId = await createReferringCommunity()
  const shen = await createReferrer(groupId, '沈知远')
  const parts = { company: '南'.repeat(40), position: '产'.repeat(40) }
  const outcome = await refer(shen, referralInput(groupId, parts))
  expect(codeOf(outcome)).toBe('COMPOSED_NICKNAME_TOO_LONG')
  expect(await readable().referral.count()).toBe(0)
  expect(await balanceOf(shen)).toBe(2)
})
