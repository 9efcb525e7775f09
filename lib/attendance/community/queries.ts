import { activityStatuses } from '@/lib/activity/silence/queries'
import type { StatusPage } from '@/lib/activity/silence/types'
import type { Viewer } from '@/lib/auth/types'
import { canSeeAttendance } from '@/lib/attendance/policy'
import { readable } from '@/lib/db/transaction'
import { readPlanContext } from '@/lib/nights/queries'
import { now, toDate } from '@/lib/shared/clock'
import { marksOf } from './rules'
import type { AttendanceFilter } from './schema'
import { readGrid } from './store'
import type { CommunityAttendance } from './types'

/** Who was at which evening of the span, for organisers; null for every other viewer. */
export async function communityAttendance(
  viewer: Viewer,
  { group, weeks }: AttendanceFilter,
): Promise<CommunityAttendance | null> {
  if (!canSeeAttendance(viewer)) return null
  const context = await readPlanContext()
  if (context === null) return null
  const { tonight: today, timeZone, groups } = context
  // From a Monday on, so that the first week is a whole one.
  const from = today.subtract({ weeks, days: today.dayOfWeek - 1 }).add({ weeks: 1 })
  const groupId = group === '' ? null : group
  const span = { groupId, from, to: today, at: toDate(now()), timeZone }
  const { evenings, members } = await readGrid(readable(), span)
  return {
    groups,
    from,
    today,
    evenings,
    members: members.map(({ at, ...member }) => ({
      ...member,
      marks: marksOf({ ...member, at }, evenings),
    })),
  }
}

/** Who gave no sign of life for as long as the policy in force looks back: the same that a review is about. */
export async function goneQuiet(viewer: Viewer, group: string): Promise<StatusPage | null> {
  return activityStatuses(viewer, { state: 'SILENT', group, q: '', page: 1 })
}
