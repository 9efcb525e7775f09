import { beforeEach, expect, test } from 'vitest'
import { eveningsOf } from '@/lib/activity/evenings/queries'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { correctionsOf, disputesDesk, ownDisputes } from '@/lib/checkins/corrections/queries'
import { createMember, createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readable } from '@/lib/db/transaction'
import { paletteHits } from '@/lib/palette/queries'
import { toDate } from '@/lib/shared/clock'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { communityAttendance, goneQuiet } from './community/queries'
import { ownYear } from './mine/queries'
import { nightAttendance, peopleAt } from './night/queries'
import { nightSchema } from './night/schema'

/** Attendance is shown to no member but its own, and to visitors never, unless its owner opened it. */

let night: TestNight
let organiser: MemberViewer
const REASON = '七点二十就在群里'
beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -60, closes: -40 })
  organiser = await createMember(night.groupId, { roles: ['ORGANISER'] })
  const of = { nightId: night.id, memberId: night.member.memberId }
  const db = readable()
  await db.checkIn.create({ data: { ...of, status: 'LATE', via: 'SELF', at: toDate(now()) } })
  await db.talkInterest.create({
    data: { talkId: night.talkId, memberId: night.other.memberId, at: new Date(0) },
  })
  const said = { said: 'ON_TIME', reason: REASON, saidAt: toDate(now()) } as const
  await db.attendanceDispute.create({ data: { ...of, ...said } })
})

/** All that a viewer reads of it anywhere, as text. */
async function reads(viewer: Viewer): Promise<string> {
  const filter = nightSchema.parse({})
  return JSON.stringify([
    await nightAttendance(viewer, night.id, filter),
    await peopleAt(viewer, night.id),
    await communityAttendance(viewer, { group: '', weeks: 52 }),
    await goneQuiet(viewer, ''),
    await disputesDesk(viewer, { view: 'open', page: 1 }),
    await correctionsOf(viewer, night.id),
    await ownYear(viewer, { year: null, month: null }),
    await ownDisputes(viewer),
    (await eveningsOf(viewer, night.member.memberId))?.nights,
    await paletteHits(viewer, '迟到', 'zh'),
  ])
}

test('another member, a visitor and an applicant read nothing of it', async () => {
  const { memberId, displayName } = night.member
  const others: readonly Viewer[] = [
    night.other,
    { kind: 'visitor' },
    { kind: 'applicant', applicationId: '0192f0c0-0000-7000-8000-000000000000' },
  ]
  for (const viewer of others) {
    const text = await reads(viewer)
    for (const secret of [memberId, displayName, REASON, 'LATE']) expect(text).not.toContain(secret)
  }
  // The same reading finds it where it may be.
  expect(await reads(organiser)).toContain(REASON)
  expect(await reads(night.member)).toContain(REASON)
})

test('a host reads the evening they lead, and neither who stayed away by name nor the community', async () => {
  const read = await nightAttendance(night.host, night.id, nightSchema.parse({}))
  expect(read?.people.map(({ memberId }) => memberId)).toEqual([night.member.memberId])
  expect(read?.interest).toMatchObject({ said: 1, came: 0, missing: null })
  expect(read?.corrections).toBeNull()
  expect(await communityAttendance(night.host, { group: '', weeks: 52 })).toBeNull()
  const shown = await nightAttendance(organiser, night.id, nightSchema.parse({}))
  expect(shown?.interest.missing).toMatchObject([{ memberId: night.other.memberId }])
})

test('is read on the profile once its owner opens it, and only there', async () => {
  const { memberId } = night.member
  const onProfile = async () => (await eveningsOf(night.other, memberId))?.nights ?? null
  await readable().night.updateMany({ data: { startsAt: toDate(now().subtract({ minutes: 30 })) } })
  expect(await onProfile()).toBeNull()
  await readable().member.update({ where: { id: memberId }, data: { showNights: true } })
  expect((await onProfile())?.total).toBe(1)
  expect(await nightAttendance(night.other, night.id, nightSchema.parse({}))).toBeNull()
})
