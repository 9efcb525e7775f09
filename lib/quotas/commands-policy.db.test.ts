import { beforeEach, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { asOf, now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { saveQuotaPolicy } from './commands-policy'
import { quotaPolicies } from './queries-policy'
import { FIRST_TERMS } from './rules-policy'
import { aCommunity, aMember, balanceOf, codeOf } from './fixtures'

const note = '多给一个'
const next = { ...FIRST_TERMS, quota: 3, after: 1, note, effectiveFrom: '2099-01-01' }

let groupId: string
let organiser: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await aCommunity()
  organiser = await aMember(groupId, '何听雨', ['ORGANISER'])
})

it('publishes one of two versions written at once, and refuses the other', async () => {
  const codes = await Promise.all([1, 2].map(() => saveQuotaPolicy(organiser, next)))
  expect(codes.map(codeOf).toSorted()).toEqual(['OK', 'POLICY_CHANGED'])
  const known = await quotaPolicies(organiser)
  expect([known?.inForce.version, known?.versions.length]).toEqual([1, 2])
})

it('grants by the terms in force on the day of joining, and changes no present member', async () => {
  await saveQuotaPolicy(organiser, next)
  const before = await aMember(groupId, '沈知远')
  const after = await asOf(now().add({ hours: 24 * 365 * 80 }), () => aMember(groupId, '林一苇'))
  const { memberId } = organiser
  expect(await Promise.all([before.memberId, after.memberId, memberId].map(balanceOf))).toEqual([
    2, 3, 2,
  ])
})

it('takes effect at once when it is for today, and never in the past', async () => {
  const today = now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  const past = { ...next, effectiveFrom: today.subtract({ days: 1 }).toString() }
  expect(codeOf(await saveQuotaPolicy(organiser, past))).toBe('QUOTA_POLICY_STARTS_PAST')
  const outcome = await saveQuotaPolicy(organiser, { ...next, effectiveFrom: today.toString() })
  expect(outcome).toEqual({ ok: true, value: 2 })
  expect((await quotaPolicies(organiser))?.inForce).toMatchObject({ version: 2, quota: 3, note })
})

it('is for organisers alone, and is recorded', async () => {
  const member = await aMember(groupId, '沈知远')
  expect(codeOf(await saveQuotaPolicy(member, next))).toBe('NOT_ALLOWED')
  expect(await quotaPolicies(member)).toBeNull()
  await saveQuotaPolicy(organiser, next)
  const action = 'quota-policy.published'
  const record = await readable().auditRecord.findFirstOrThrow({ where: { action } })
  expect(record.facts).toMatchObject({ version: 2, quota: 3, effectiveFrom: '2099-01-01' })
})
