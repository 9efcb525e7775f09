import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { daysAgo } from './testing-database'

/** For tests: the names of those in a review. */
export async function candidates(reviewId: string): Promise<string[]> {
  const rows = await readable().reviewCandidate.findMany({
    where: { reviewId },
    select: { member: { select: { displayName: true } } },
  })
  return rows.map(({ member }) => member.displayName).toSorted()
}

/** For tests: as if the last day for an answer had passed. */
export async function pastAnswerDay(reviewId: string): Promise<void> {
  await readable().reviewCandidate.updateMany({
    where: { reviewId },
    data: { answerBy: daysAgo(2) },
  })
}

/** For tests: how a member stands. */
export async function statusOf({ memberId }: MemberViewer): Promise<string> {
  return (await readable().member.findUniqueOrThrow({ where: { id: memberId } })).status
}
