import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { createCommunity, createMember, daysAgo, type TestCommunity } from '@/lib/activity/fixtures'
import { eveningsOf } from '@/lib/activity/evenings/queries'
import { readWindowDays } from '@/lib/activity/policies/store'
import { activityStatuses } from '@/lib/activity/silence/queries'
import { ownStatus } from '@/lib/activity/silence/queries-self'
import { listBrought } from '@/lib/applications/desk/store-outcomes'
import type { MemberViewer } from '@/lib/auth/types'
import { whoIsHere } from '@/lib/checkins/queries'
import { readable } from '@/lib/db/transaction'
import { countPresent } from '@/lib/presence/rules'
import { earningFacts } from '@/lib/quotas/store-earning'
import { findTreeMembers } from '@/lib/referrals/tree/store'
import { now, toDate, toDateColumn } from '@/lib/shared/clock'
import { eveningOf } from '@/lib/nights/rules-times'
import { freshDatabase } from '@/lib/testing/database'
import { communityAttendance, goneQuiet } from './community/queries'
import { tally } from './community/rules'
import { ownYear } from './mine/queries'
import { nightAttendance } from './night/queries'
import { nightSchema } from './night/schema'

/** Present, late and active are said in one way wherever they are counted, after any history of evenings. */

const ZONE = 'Asia/Shanghai'
const DAY = 24 * 3_600_000

let community: TestCommunity
let member: MemberViewer
let organiser: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  community = await createCommunity()
  organiser = community.organiser
  member = await createMember(community.groupId, '林一苇')
})

type Evening = {
  /** Hours from now to its beginning. */
  readonly hours: number
  readonly status: 'ON_TIME' | 'LATE' | 'CAUGHT_UP' | null
  readonly via: 'SELF' | 'DESK' | 'LOG'
}

const evening = fc.record({
  // Up to three months ago, tonight before and after its beginning included.
  hours: fc.oneof(fc.integer({ min: -24 * 100, max: -25 }), fc.constantFrom(-1, 1)),
  status: fc.constantFrom('ON_TIME', 'LATE', 'CAUGHT_UP', null),
  via: fc.constantFrom('SELF', 'DESK', 'LOG'),
})
const history = fc.uniqueArray(evening, {
  maxLength: 12,
  // One evening a date.
  selector: ({ hours }) => eveningOf(now().add({ hours }), ZONE).toString(),
})

async function write(evenings: readonly Evening[]): Promise<string[]> {
  const db = readable()
  await db.checkIn.deleteMany()
  await db.talk.deleteMany()
  await db.night.deleteMany()
  const { groupId } = community
  const ids: string[] = []
  for (const { hours, status, via } of evenings) {
    const startsAt = now().add({ hours })
    const at = (minutes: number) => toDate(startsAt.add({ minutes }))
    const { id } = await db.night.create({
      data: {
        groupId,
        date: toDateColumn(eveningOf(startsAt, ZONE)),
        checkInOpensAt: at(-60),
        checkInClosesAt: at(0),
        startsAt: at(0),
        questionsAt: at(30),
        endsAt: at(90),
      },
    })
    ids.push(id)
    await db.talk.create({ data: { groupId, nightId: id, topic: '一晚', state: 'HELD' } })
    if (status === null) continue
    const when = hours > 0 ? daysAgo(0) : at(status === 'ON_TIME' ? -5 : 5)
    await db.checkIn.create({
      data: { nightId: id, memberId: member.memberId, status, via, at: when },
    })
  }
  return ids
}

test('present, late and caught up are the same for profile, quota, tree, outcomes, one’s own pages, the night and the grid', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (evenings) => {
      const ids = await write(evenings)
      const db = readable()
      const at = now()
      const facts = evenings.flatMap(({ status, hours }) =>
        status === null ? [] : { status, startsAt: at.epochMilliseconds + hours * 3_600_000 },
      )
      const expected = countPresent(facts, at.epochMilliseconds)
      const began = facts.filter(({ startsAt }) => startsAt <= at.epochMilliseconds)
      const counted = (status: string) => began.filter((one) => one.status === status).length
      const { memberId } = member

      expect((await eveningsOf(member, memberId))?.nights?.total).toBe(expected)

      const long = at.subtract({ hours: 24 * 200 })
      const [earned] = await earningFacts(db, { talks: long, nights: long, until: at }, memberId)
      expect(earned?.nights ?? 0).toBe(expected)

      const span = { from: toDate(long), until: toDate(at), timeZone: ZONE }
      const tree = await findTreeMembers(db, span)
      expect(tree.find(({ id }) => id === memberId)?.present).toBe(expected > 0)

      const referral = {
        referrerId: organiser.memberId,
        admittedId: memberId,
        groupId: community.groupId,
      }
      await db.referral.deleteMany()
      await db.referral.create({ data: { ...referral, ...REFERRAL } })
      const [brought] = await listBrought(db, organiser.memberId, {
        since: toDate(long),
        until: toDate(at),
      })
      expect(brought?.nights).toBe(expected)

      const years = [at.toZonedDateTimeISO(ZONE).year, at.toZonedDateTimeISO(ZONE).year - 1]
      const own = await Promise.all(years.map((year) => ownYear(member, { year, month: null })))
      const sum = (of: 'present' | 'late' | 'caughtUp') =>
        own.reduce(
          (all, one, n) => all + (one !== null && one.year === years[n] ? one.counts[of] : 0),
          0,
        )
      expect([sum('present'), sum('late'), sum('caughtUp')]).toEqual([
        expected,
        counted('LATE'),
        counted('CAUGHT_UP'),
      ])

      const grid = await communityAttendance(organiser, { group: '', weeks: 52 })
      const row = grid?.members.find(({ id }) => id === memberId)
      expect(tally(row?.marks ?? '').present).toBe(expected)
      expect(grid?.evenings.reduce((all, one) => all + one.late, 0)).toBe(counted('LATE'))
      expect(grid?.evenings.reduce((all, one) => all + one.caughtUp, 0)).toBe(counted('CAUGHT_UP'))

      const [first] = ids
      if (first === undefined) return
      const night = await nightAttendance(organiser, first, nightSchema.parse({}))
      expect(night?.counts).toEqual((await whoIsHere(organiser, first, ''))?.counts)
    }),
    { numRuns: 12 },
  )
})

test('active is the same for the review, one’s own page and who has gone quiet', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (evenings) => {
      await write(evenings)
      const own = await ownStatus(member)
      const windowDays = await readWindowDays(readable(), toDate(now()))
      expect(own?.windowDays).toBe(windowDays)
      const list = await activityStatuses(organiser, { state: 'ANY', group: '', q: '', page: 1 })
      const state = list?.rows.find(({ memberId }) => memberId === member.memberId)?.status.state
      const quiet = await goneQuiet(organiser, '')
      const isQuiet = quiet?.rows.some(({ memberId }) => memberId === member.memberId) ?? false
      const inWindow = evenings.some(
        ({ status, hours }) => status !== null && -hours * 3_600_000 < windowDays * DAY - 3_600_000,
      )
      expect([state === 'ACTIVE', own?.askedFrom !== null, isQuiet]).toEqual([
        inWindow,
        inWindow,
        !inWindow,
      ])
    }),
    { numRuns: 12 },
  )
})

const REFERRAL = {
  name: '林一苇',
  foldedName: '林一苇',
  company: '',
  foldedCompany: '',
  position: '',
  nickname: '林一苇-青舟-产品',
  howKnown: '同事',
  showAs: '何听雨',
  state: 'ADMITTED',
} as const
