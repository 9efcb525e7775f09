import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { checkIn, checkInFor } from '@/lib/checkins/commands'
import { createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { answerKeptTap, sendKeptTap } from './commands'
import { tapsToDecide } from './queries'

let night: TestNight

/** A tap so many minutes ago, of a phone whose clock is a day slow; it knows that, unless it was set since. */
function tap(member: MemberViewer, minutesAgo: number, set = 0) {
  const slow = 86_400_000
  const phone = now().epochMilliseconds - slow
  return {
    id: randomUUID(),
    nightId: night.id,
    memberId: member.memberId,
    tappedAt: Math.round(phone - minutesAgo * 60_000),
    sentAt: phone + set,
    clockError: slow,
    measured: 'LIVE' as const,
  }
}
const came = async () =>
  (await readable().checkIn.findMany()).map(({ memberId, status, via }) => [memberId, status, via])

beforeEach(() => freshDatabase())

describe('after the check-in closed', () => {
  beforeEach(async () => {
    night = await createNight({ opens: -30, closes: -10 })
  })

  it('counts a tap as of its own time, once, however often and in whichever order it is sent', async () => {
    const { member } = night
    const [first, second] = [tap(member, 15), tap(member, 5)]
    const all = [first, second, first, second, first, second]
    const answers = await Promise.all(all.map((one) => sendKeptTap(member, one)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await came()).toEqual([[member.memberId, 'ON_TIME', 'SELF']])
    expect(await readable().offlineTap.count()).toBe(2)
    const { clockError, measured } = await readable().offlineTap.findUniqueOrThrow({
      where: { id: first.id },
    })
    expect([clockError, measured]).toEqual([86_400_000, 'LIVE'])
  })

  it('betters a late tap of the same member, and leaves what a host recorded', async () => {
    const { member, other, host } = night
    await checkIn(member, night.id)
    await checkInFor(host, night.id, other.memberId)
    await sendKeptTap(member, tap(member, 15))
    await sendKeptTap(other, tap(other, 15))
    expect((await came()).toSorted()).toEqual(
      [
        [member.memberId, 'ON_TIME', 'SELF'],
        [other.memberId, 'LATE', 'DESK'],
      ].toSorted(),
    )
  })

  it('takes no tap of one member from another, and none twice under one id', async () => {
    const { member, other } = night
    const one = tap(member, 15)
    expect(await sendKeptTap(other, one)).toMatchObject({
      refusal: { code: 'TAP_OF_ANOTHER_MEMBER' },
    })
    await sendKeptTap(member, one)
    expect(await sendKeptTap(other, { ...one, memberId: other.memberId })).toMatchObject({
      refusal: { code: 'NIGHT_NOT_FOUND' },
    })
    expect(await sendKeptTap({ kind: 'visitor' }, one)).toMatchObject({
      refusal: { code: 'SIGN_IN_FIRST' },
    })
    expect(await came()).toEqual([[member.memberId, 'ON_TIME', 'SELF']])
  })
})

it('asks the host when the clock was set and the evening is over, and does as they say', async () => {
  night = await createNight({ opens: -300, closes: -285, ends: -200 })
  const { member, host, other } = night
  const answer = await sendKeptTap(member, tap(member, 290, 3_600_000))
  expect(answer).toEqual({ ok: true, value: { checkIn: null } })
  const [asked] = await tapsToDecide(host, night.id)
  expect(asked).toMatchObject({ memberId: member.memberId, clockOff: 60, refused: false })
  expect(await tapsToDecide(other, night.id)).toEqual([])

  const tapId = asked?.tapId ?? ''
  expect(await answerKeptTap(other, { tapId, yes: 'yes' })).toMatchObject({
    refusal: { code: 'TAP_NOT_FOUND' },
  })
  await answerKeptTap(host, { tapId, yes: 'no' })
  expect(await tapsToDecide(host, night.id)).toMatchObject([{ refused: true }])
  expect(await came()).toEqual([])
  await answerKeptTap(host, { tapId, yes: 'yes' })
  await answerKeptTap(host, { tapId, yes: 'yes' })
  expect(await came()).toEqual([[member.memberId, 'ON_TIME', 'DESK']])
  expect(await tapsToDecide(host, night.id)).toEqual([])
})
