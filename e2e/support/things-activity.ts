import { aReview } from './reviews'
import type { MoreThings } from './things-types'

/** What the routes of `activity` are asked for. */
export async function activityThings(): Promise<MoreThings> {
  const { reviewId, members } = await aReview()
  return {
    addresses: {
      '/desk/activity/people/[id] member': `/desk/activity/people/${members[0]?.id ?? ''}`,
      '/desk/activity/reviews/[id] review': `/desk/activity/reviews/${reviewId}`,
    },
    secrets: members.map(({ displayName }) => displayName),
  }
}
