import { beforeEach, describe, expect, it } from 'vitest'
import { decideCandidate } from '@/lib/activity/reviews/commands-decide'
import { beginReview, revealReview } from '@/lib/activity/reviews/commands'
import * as activity from '@/lib/activity/fixtures'
import { codeOf } from '@/lib/auth/fixtures'
import type { Actor } from '@/lib/auth/types'
import { decideCase } from '@/lib/compliance/commands-decisions'
import * as compliance from '@/lib/compliance/fixtures'
import { readable, transaction } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { mergeIn, mergeMembers } from '@/lib/matching/merges/commands'

const CONSOLE: Actor = { kind: 'console' }

beforeEach(freshDatabase)

/** Begins what is given while the merge is done but not committed; answers both. */
async function duringMerge<T>(
  { keptId, otherId }: { keptId: string; otherId: string },
  act: () => Promise<T>,
): Promise<T> {
  let acting: Promise<T> | undefined
  const merged = await transaction(async (tx) => {
    await mergeIn(tx, CONSOLE, { keptId, otherId, reason: '同一个人' })
    acting = act()
    await waitForLock()
  })
  expect(merged.ok).toBe(true)
  if (acting === undefined) throw new Error('Nothing was begun.')
  return acting
}

/** Until a session waits for a lock that another holds. */
async function waitForLock(): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    const rows = await readable().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    waiting = rows[0]?.count ?? 0
  }
}

const decision = (memberId: string, round: number) => ({
  memberId,
  round,
  choice: 'KEEP' as const,
  until: null,
  reason: '群里说好了',
})

describe('a decision about a nickname', () => {
  async function twoReminded() {
    const [groupId] = await compliance.createCommunity()
    const ruleId = await compliance.createRule(1, 200)
    const member = async () => {
      const one = await compliance.createMember(groupId, { names: [['沈知远-青舟支付', 60]] })
      await compliance.createReminder(one.memberId, ruleId, 10)
      await compliance.createReminder(one.memberId, ruleId, 5)
      return one.memberId
    }
    return { keptId: await member(), otherId: await member() }
  }

  it('is not made about a member who is being merged', async () => {
    const both = await twoReminded()
    const decided = await duringMerge(both, () => decideCase(CONSOLE, decision(both.otherId, 0)))
    expect(codeOf(decided)).toBe('MEMBER_GONE')
    expect(await readable().complianceDecision.count()).toBe(0)
  })

  it('is not made about a member who was merged with decisions of their own', async () => {
    const both = await twoReminded()
    expect(codeOf(await decideCase(CONSOLE, decision(both.otherId, 0)))).toBe('OK')
    await mergeMembers(CONSOLE, { ...both, reason: '同一个人' })
    const second = await decideCase(CONSOLE, decision(both.otherId, 1))
    expect(second).toEqual({ ok: false, refusal: { code: 'MEMBER_GONE', facts: {} } })
    const rows = await readable().complianceDecision.findMany({ select: { memberId: true } })
    expect(rows).toEqual([{ memberId: both.keptId }])
  })
})

describe('a decision about a member drawn for review', () => {
  async function drawn() {
    const place = await activity.createCommunity()
    for (const name of ['沈知远', '顾南舟']) await activity.createMember(place.groupId, name)
    const begun = await beginReview(place.organiser, place)
    const reviewId = begun.ok ? begun.value.reviewId : ''
    await revealReview(place.organiser, { reviewId })
    const row = await readable().reviewCandidate.findFirstOrThrow({
      where: { reviewId, place: { not: null } },
    })
    const keptId = await activity.createMember(place.groupId, '林一苇', { joinedDaysAgo: 1 })
    return { place, reviewId, otherId: row.memberId, keptId: keptId.memberId }
  }

  it.each(['KEEP', 'REMOVED', 'LEFT'] as const)(
    'is not made about a member who is being merged: %s',
    async (choice) => {
      const { reviewId, ...both } = await drawn()
      const reason = '两次都没有回音'
      const wish = { reviewId, memberId: both.otherId, choice, reason }
      const decided = await duringMerge(both, () => decideCandidate(CONSOLE, wish))
      expect(codeOf(decided)).toBe('MEMBER_GONE')
      const rows = await readable().reviewCandidate.findMany({ where: { choice: { not: null } } })
      expect(rows).toEqual([])
      const members = await readable().member.findMany({ where: { status: 'REMOVED' } })
      expect(members).toEqual([])
    },
  )
})
