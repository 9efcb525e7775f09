import { createReview } from './reviews'
import type { MoreThings } from './things-types'

/** What the routes of `activity` are asked for. */
export async function activityFixtures(): Promise<MoreThings> {
  const { reviewId, members } = await createReview()
  return {
    addresses: {
      '/desk/activity/people/[id] member': `/desk/activity/people/${members[0]?.id ?? ''}`,
      '/desk/activity/reviews/[id] review': `/desk/activity/reviews/${reviewId}`,
    },
    secrets: members.map(({ displayName }) => displayName),
  }
}
