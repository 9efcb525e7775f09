import type { Temporal } from 'temporal-polyfill'
import { recordBringing } from '@/lib/referrals/recorded/commands'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

/** Days since organisers wrote down what they remembered. */
const RECORDED_DAYS = 86
/** How many of the first members are asked about. */
const REMEMBERED = 210
const HOW_KNOWN = ['以前的同事', '大学同学', '一起做过项目', '在线下聚会认识的', '']

/**
 * Referrals of the days before: some generations from the first member on, and some who came by
 * themselves and brought others.
 */
export async function recordTree(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  await ago(today, RECORDED_DAYS, async () => {
    for (let number = 1; number < REMEMBERED; number += 1) {
      if (number % 9 === 7) continue
      const memberId = community.members[number] ?? ''
      const referrerId = community.members[bringerOf(number)] ?? ''
      const howKnown = HOW_KNOWN[number % HOW_KNOWN.length] ?? ''
      // Of those who were written down twice or asked to be forgotten there is no row any more.
      expectOk(
        await recordBringing(organiser, { memberId, referrerId, howKnown }),
        'MEMBER_UNKNOWN',
      )
    }
  })
}

/** Some bring many, most bring few: a third of all came through one of the first dozen. */
function bringerOf(number: number): number {
  if (number % 3 === 0) return Math.floor(number / 17) % Math.min(number, 12)
  return Math.floor((number - 1) / 3)
}
