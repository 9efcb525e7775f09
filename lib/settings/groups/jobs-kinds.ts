import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** Which closing of a group it is: one that was opened again meanwhile is over. */
export type Closing = { groupId: string; closedAt: string }

const closing = { groupId: z.uuid(), closedAt: z.iso.datetime() }

export type ClosedData = Closing & { toGroupId: string | null; reason: string }

/** Queued when a group was closed, for those who wait in its queue and its members. */
export const groupClosed: JobKind<ClosedData> = {
  name: 'settings.group-closed',
  schema: z.object({ ...closing, toGroupId: z.uuid().nullable(), reason: z.string() }),
}

export type MemberData = Closing & { memberId: string; reason: string }

/** Queued for each of its members when a group was closed. */
export const memberOfClosed: JobKind<MemberData> = {
  name: 'settings.member-of-closed-group',
  schema: z.object({ ...closing, memberId: z.uuid(), reason: z.string() }),
}
