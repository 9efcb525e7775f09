import { expect, it } from 'vitest'
import { momentsOf } from '@/lib/activity/rules-days'
import { FIRST_POLICY } from './rules'
import { simulate, weekEnds } from './rules'
import { ago, NOW, memberFacts, ZONE } from '@/lib/activity/silence/fixtures'

const seenAt = (ends: readonly number[], at: number) =>
  ends.map((end) => (at < end ? ({ at, kind: 'MESSAGE' } as const) : null))

it('says of every week what either policy would have said in it', () => {
  const ends = weekEnds(NOW, 12)
  expect([ends[0], ends[11]]).toEqual([ago(77), NOW])
  const none = ends.map(() => null)
  const people = [
    memberFacts({ memberId: 'quiet', seen: none, doubts: none }),
    memberFacts({ memberId: 'spoke', seen: seenAt(ends, ago(60)), doubts: none }),
    memberFacts({ memberId: 'new', joinedAt: ago(20), seen: none, doubts: none }),
  ]
  const proposed = { ...FIRST_POLICY, windowDays: 28, newcomerDays: 14 }
  const found = simulate(people, momentsOf(ends, ZONE), { present: FIRST_POLICY, proposed })
  expect(found.weeks.map(({ present }) => present.silent)).toEqual([
    2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  ])
  expect(found.weeks.map((week) => week.proposed.silent)).toEqual([
    2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 2, 3,
  ])
  expect(found.weeks.map(({ present }) => present.byKind.NEWCOMER)).toEqual([
    ...Array.from({ length: 9 }, () => 0),
    1,
    1,
    1,
  ])
  expect(found.becomeSilent).toEqual(['spoke', 'new'])
  expect(found.noLongerSilent).toEqual([])
})
