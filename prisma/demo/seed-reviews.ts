import type { Temporal } from 'temporal-polyfill'
import { askDrawn, recordAnswer } from '@/lib/activity/reviews/commands-ask'
import { decideCandidate } from '@/lib/activity/reviews/commands-decide'
import { beginReview, closeReview, revealReview } from '@/lib/activity/reviews/commands'
import { reviewForDesk } from '@/lib/activity/reviews/queries'
import { throwWord } from '@/lib/draws/commands'
import { actorOf, CONSOLE, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

const WORDS = ['海上生明月', '今晚有雨', '对账对到天亮']

/** One review from the commitment to the decisions, and one that still takes words. */
export async function reviewMembers(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const groupId = community.groups[0] ?? ''
  const organiser = actorOf(community, ORGANISER)
  const reviewId = await ago(today, 20, async () => {
    const begun = expectOk(await beginReview(organiser, { groupId }))
    for (const [at, word] of WORDS.entries()) {
      expectOk(await throwWord(actorOf(community, 20 + at), { drawId: begun?.drawId ?? '', word }))
    }
    return begun?.reviewId ?? ''
  })
  await ago(today, 19, async () => {
    expectOk(await revealReview(organiser, { reviewId }))
    expectOk(await askDrawn(organiser, { reviewId }))
  })
  const drawn = (await reviewForDesk(CONSOLE, reviewId))?.drawn ?? []
  await ago(today, 17, async () => {
    const [first] = drawn
    if (first === undefined) return
    const answer = { reviewId, memberId: first.memberId, answer: 'STAYING', note: '一直在看实录' }
    expectOk(await recordAnswer(organiser, { ...answer, answer: 'STAYING' }))
  })
  await ago(today, 10, async () => {
    for (const [at, { memberId }] of drawn.entries()) {
      const choice = at === 0 ? 'KEEP' : 'LEFT'
      const reason = at === 0 ? '回了话，还在' : '没有回话，群里也已经退了'
      expectOk(
        await decideCandidate(organiser, { reviewId, memberId, choice, reason }),
        'REVIEW_CANDIDATE_SEEN',
      )
    }
    expectOk(await closeReview(organiser, { reviewId }))
  })
  await ago(today, 1, async () => {
    const begun = expectOk(await beginReview(organiser, { groupId }))
    expectOk(
      await throwWord(actorOf(community, 24), { drawId: begun?.drawId ?? '', word: '半杯茶' }),
    )
  })
}
