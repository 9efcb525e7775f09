import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import { canRemind, decideInterest } from './rules'
import * as store from './store'
import type { Interest, InterestedMember } from './types'

/** How many will come to these talks, by talk, and how the viewer stands to each; without those they may not see. */
export async function interestIn(
  viewer: Viewer,
  talkIds: readonly string[],
): Promise<ReadonlyMap<string, Interest>> {
  if (talkIds.length === 0) return new Map()
  const memberId = viewer.kind === 'member' ? viewer.memberId : null
  const seen = visibleTo(audienceOf(viewer))
  const found = await store.readInterest(readable(), talkIds, memberId)
  return new Map(
    found
      .filter(({ visibility }) => seen.includes(visibility))
      .map(({ count, remind, hasAddress, ...talk }) => [
        talk.talkId,
        {
          talkId: talk.talkId,
          count,
          own: remind === null ? null : { remind, canRemind: canRemind(talk, now()), hasAddress },
          canCome: memberId !== null && decideInterest(talk, memberId, now()).ok,
        },
      ]),
  )
}

/** Who will come, for organisers; null for every other viewer. */
export async function interestedMembers(
  viewer: Viewer,
  talkId: string,
): Promise<readonly InterestedMember[] | null> {
  return holds(viewer, 'ORGANISER') ? store.listInterested(readable(), talkId) : null
}
