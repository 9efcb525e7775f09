import { beforeEach, describe, expect, it } from 'vitest'
import { createMember } from '@/lib/activity/fixtures'
import { readable } from '@/lib/db/transaction'
import { codeOf } from '@/lib/talks/fixtures'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { saveSeatPolicy } from './commands'
import { placeOf } from '@/lib/seats/queries'
import { seatPolicies, simulateSeats, statedPolicy } from './queries'
import { FIRST_TERMS } from './rules'
import type { SeatPolicyInput } from '@/lib/seats/schema'
import { aFullHouse, waits, type SeatsPlace } from '@/lib/seats/fixtures-database'

let place: SeatsPlace

beforeEach(async () => {
  await freshDatabase()
  place = await aFullHouse(1)
})

const day = (days: number) =>
  now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days }).toString()
type Terms = Omit<SeatPolicyInput, 'after' | 'note' | 'effectiveFrom'>
const flat = {
  roles: [],
  companyPoints: 0,
  companyMany: 1,
  referralPoints: 0,
  waitingPoints: 0,
  waitingMax: 0,
}
const save = (after: number, effectiveFrom = day(0), terms: Terms = flat) =>
  saveSeatPolicy(place.organiser, { ...terms, after, note: '只看先来后到', effectiveFrom })

describe('the policy', () => {
  it('has a first version from the start, and the next orders from its day on', async () => {
    const slow = await waits(place.groupId, '甲', { position: '法务', days: 40 })
    const quick = await waits(place.groupId, '乙', { position: '产品经理', days: 20 })
    expect((await placeOf(place.organiser, quick))?.working.place).toBe(1)
    expect(codeOf(await save(1, day(3)))).toBe('OK')
    expect((await placeOf(place.organiser, quick))?.policyVersion).toBe(1)
    expect(codeOf(await save(2))).toBe('OK')
    expect(await placeOf(place.organiser, slow)).toMatchObject({
      policyVersion: 3,
      of: 2,
      working: { place: 1, points: 0 },
    })
    const known = await seatPolicies(place.organiser)
    expect(known?.versions.map(({ version }) => version)).toEqual([3, 2, 1])
  })

  it('follows the version that was looked at, and never starts in the past', async () => {
    expect((await Promise.all([save(1), save(1)])).map(codeOf).toSorted()).toEqual([
      'OK',
      'POLICY_CHANGED',
    ])
    expect(codeOf(await save(2, day(-1)))).toBe('SEAT_POLICY_STARTS_PAST')
  })

  it('answers a save of an older version with what the latest says otherwise, roles included', async () => {
    const terms = { ...flat, roles: [{ word: '风控', points: 9 }], waitingMax: 7 }
    expect(codeOf(await save(1, day(0), terms))).toBe('OK')
    expect(await save(1, day(0), { ...flat, waitingMax: 5 })).toMatchObject({
      refusal: {
        code: 'POLICY_CHANGED',
        stale: {
          changes: [
            { field: 'roles', now: '风控 9', typed: true },
            { field: 'waitingMax', now: '7', typed: true },
          ],
          next: { after: '2' },
        },
      },
    })
  })

  it('is written once when many read it for the first time at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => seatPolicies(place.organiser)))
    expect(await readable().seatPolicy.count()).toBe(1)
  })

  it('is tried without being changed', async () => {
    await waits(place.groupId, '甲', { position: '法务', days: 40 })
    await waits(place.groupId, '乙', { position: '产品经理', days: 20 })
    const tried = await simulateSeats(place.organiser, flat, { group: '', page: 1 })
    expect(tried?.moved).toBe(2)
    expect(
      tried?.rows.map(({ name, presentPlace, place: at }) => [name, presentPlace, at]),
    ).toEqual([
      ['甲', 2, 1],
      ['乙', 1, 2],
    ])
    const same = await simulateSeats(place.organiser, FIRST_TERMS, { group: '', page: 1 })
    expect(same?.moved).toBe(0)
    expect(await readable().seatPolicy.count()).toBe(1)
  })

  it('is stated to all who may apply, and made by organisers alone', async () => {
    const member = await createMember(place.otherId, '季听澜')
    const applicant = { kind: 'applicant', applicationId: member.memberId } as const
    await save(1, day(2))
    expect((await statedPolicy()).coming.map(({ version }) => version)).toEqual([2])
    expect((await statedPolicy()).inForce).toMatchObject({ version: 1, author: null })
    expect(await seatPolicies(member)).toBeNull()
    expect(await simulateSeats(applicant, flat, { group: '', page: 1 })).toBeNull()
    const input = { ...flat, after: 2, note: '改', effectiveFrom: day(0) }
    expect(codeOf(await saveSeatPolicy(member, input))).toBe('NOT_ALLOWED')
  })
})
