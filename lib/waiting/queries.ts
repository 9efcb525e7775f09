import { cache } from 'react'
import { reviewsWaiting } from '@/lib/activity/reviews/queries'
import { applicationsWaiting } from '@/lib/applications/desk/queries-queue'
import { hasDesk } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { disputesWaiting } from '@/lib/checkins/corrections/queries'
import { claimsWaiting } from '@/lib/claims/desk/queries'
import { currentCommunity } from '@/lib/communities/queries'
import { namesDue } from '@/lib/compliance/queries'
import { draftsWaiting, foundNightsWaiting } from '@/lib/detection/found/queries'
import { dutyGaps } from '@/lib/duties/queries'
import { uploadsWaiting } from '@/lib/logs/uploads/queries'
import { canMatch } from '@/lib/matching/policy'
import { proposalsWaiting } from '@/lib/matching/queries'
import { transfersWaiting } from '@/lib/members/groups/queries'
import { rolesEnding } from '@/lib/members/roles/queries'
import { draftsDiscussed } from '@/lib/naming/rules/queries'
import type { GroupView } from '@/lib/nights/types'
import { rostersWaiting } from '@/lib/rosters/queries'
import { seatsWaiting } from '@/lib/seats/queries'
import { mailsFailed } from '@/lib/settings/sending/queries'
import type { QueueHead } from '@/lib/shared/queue-head'
import { asksWaiting } from '@/lib/talks/asks/queries'
import { bookingsWaiting } from '@/lib/talks/bookings/queries'
import { promisesWaiting } from '@/lib/talks/promises/queries'
import { tonightOfGroups } from '@/lib/talks/view/queries'
import { planGaps } from '@/lib/talks/view/queries-desk'
import type { PlanGap } from '@/lib/talks/view/types'
import { namesWaiting } from '@/lib/transcripts/suspects/queries-published'
import { byUrgency, dueAt, urgencyOf } from './rules'
import type { WaitingList, WaitingRow, WaitKind } from './types'

/**
 * What waits for the viewer: the list at the desk, the counts in its navigation and on its pages are all read
 * here. Every room says for itself what the viewer may do. Null for a viewer without a desk. Read once a request.
 */
export const waitingFor = cache(async (viewer: Viewer): Promise<WaitingList | null> => {
  const [tonight, community] = await Promise.all([tonightOfGroups(viewer), currentCommunity()])
  if (!hasDesk(viewer) || tonight === null || community === null) return null
  const { now, timeZone, evenings } = tonight
  const heads = (await Promise.all(READERS.map((read) => read(viewer)))).flat()
  const rows = heads.flatMap(({ kind, head, groupId, evenings = [] }): WaitingRow[] => {
    const { count, since, first } = head
    if (count === 0 || since === null) return []
    const due = dueAt(kind, since, evenings)
    const group = groupOf(community.groups, groupId)
    return [
      { kind, count, since, first, group, dueAt: due, urgency: urgencyOf(due, now, timeZone) },
    ]
  })
  return { now, timeZone, tonight: evenings, rows: rows.toSorted(byUrgency) }
})

type Head = {
  readonly kind: WaitKind
  readonly head: QueueHead
  readonly groupId?: string
  readonly evenings?: PlanGap['evenings']
}

/** One kind that a room counts for the viewer, or does not show them. */
function head(kind: WaitKind, found: QueueHead | null | undefined): Head[] {
  return found == null ? [] : [{ kind, head: found }]
}

/** Each asks one room; the statements of all go to the database at once. */
const READERS: readonly ((viewer: Viewer) => Promise<Head[]>)[] = [
  async (viewer) =>
    ((await planGaps(viewer)) ?? []).map(({ gap, groupId, evenings, ...found }): Head => ({
      kind: GAPS[gap],
      head: found,
      groupId,
      evenings,
    })),
  async (viewer) =>
    ((await dutyGaps(viewer)) ?? []).map(({ groupId, evenings, ...found }): Head => ({
      kind: 'dutyGaps',
      head: found,
      groupId,
      evenings,
    })),
  async (viewer) => head('promises', await promisesWaiting(viewer)),
  async (viewer) => head('bookings', await bookingsWaiting(viewer)),
  async (viewer) => head('asks', await asksWaiting(viewer)),
  async (viewer) => head('claims', await claimsWaiting(viewer)),
  async (viewer) => {
    const found = await applicationsWaiting(viewer)
    return [...head('applications', found?.waiting), ...head('heldApplications', found?.held)]
  },
  async (viewer) => head('freeSeats', await seatsWaiting(viewer)),
  async (viewer) => head('transfers', await transfersWaiting(viewer)),
  async (viewer) => head('endingRoles', await rolesEnding(viewer)),
  async (viewer) => head('foundNights', await foundNightsWaiting(viewer)),
  async (viewer) => {
    const found = await draftsWaiting(viewer)
    return [
      ...head('draftsWithoutSpeaker', found?.SPEAKER),
      // Editors do not match names with members.
      ...(canMatch(viewer) ? head('draftsToMatch', found?.MATCHING) : []),
      ...head('draftsToRead', found?.READING),
    ]
  },
  async (viewer) => head('publishedNames', await namesWaiting(viewer)),
  async (viewer) => {
    const found = await uploadsWaiting(viewer)
    return [...head('readyUploads', found?.ready), ...head('failedUploads', found?.failed)]
  },
  async (viewer) => head('failedMails', await mailsFailed(viewer)),
  async (viewer) => head('samePerson', await proposalsWaiting(viewer)),
  async (viewer) => head('rosters', await rostersWaiting(viewer)),
  async (viewer) => {
    const found = await namesDue(viewer)
    return [
      ...head('nameDecisions', found?.decide),
      ...head('nameReminders', found?.remind),
      ...head('reminderTexts', found?.texts),
    ]
  },
  async (viewer) => head('ruleDrafts', await draftsDiscussed(viewer)),
  async (viewer) => head('reviews', await reviewsWaiting(viewer)),
  async (viewer) => head('disputedEvenings', await disputesWaiting(viewer)),
]

const GAPS = {
  HOST: 'nightsWithoutHost',
  SPEAKER: 'talksWithoutSpeaker',
  DATE: 'postponedTalks',
  OFFER: 'talkOffers',
  EVENING: 'eveningsToFill',
} as const satisfies Record<PlanGap['gap'], WaitKind>

function groupOf(groups: readonly GroupView[], id: string | undefined): GroupView | null {
  const found = groups.find((one) => one.id === id)
  return found === undefined ? null : { id: found.id, name: found.name }
}
