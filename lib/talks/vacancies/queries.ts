import type { Viewer } from '@/lib/auth/types'
import { subjectsSince } from '@/lib/audit/store'
import { readable } from '@/lib/db/transaction'
import { canManagePeople } from '@/lib/members/policy'
import { now, toDate } from '@/lib/shared/clock'
import * as store from './store'
import type { PlannedDuty } from './types'

/** How many places of speakers and hosts were opened since then and wait for a person. Asked by pages of organisers. */
export async function openedPlaces(groupId: string, since: Date): Promise<number> {
  const db = readable()
  const opened = await subjectsSince(db, ['talk.speaker-gone', 'talk.host-gone'], since)
  const of = (action: string) =>
    opened.filter((one) => one.action === action).map(({ subjectId }) => subjectId)
  const places = { speakers: of('talk.speaker-gone'), hosts: of('talk.host-gone') }
  return store.countOpen(db, groupId, { ...places, at: toDate(now()) })
}

/**
 * What would lose its speaker or host if the member left now: for the member, and for who may decide that
 * they go. Empty for every other viewer.
 */
export async function plannedDuties(
  viewer: Viewer,
  memberId: string,
): Promise<readonly PlannedDuty[]> {
  const own = viewer.kind === 'member' && viewer.memberId === memberId
  if (!own && !canManagePeople(viewer)) return []
  return store.listDutiesOf(readable(), memberId, now())
}
