import { readSettings } from '@/lib/communities/queries'
import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { findingOf } from '@/lib/naming/queries'
import type { HeldFinding } from '@/lib/naming/rules/types'
import { canManagePeople } from '@/lib/members/policy'
import { heldAt } from '@/lib/members/names/rules'
import { statusAt } from './rules'
import { findProfile } from '@/lib/members/profile/store'
import { findEvents } from './store'
import type { NameHeld } from '@/lib/members/profile/types'
import type { StatusAt } from './types'

/** How a member stood at an instant: by the names, the rule and the history of that time. */
export type MemberAt = {
  readonly names: readonly NameHeld[]
  /** The verdict on the nickname then, by the rule then in force; null without a nickname or a rule. */
  readonly finding: HeldFinding | null
  readonly status: StatusAt
}

/** For organisers; null for everybody else, and when there is no such member. */
export async function memberAt(
  viewer: Viewer,
  memberId: string,
  at: Temporal.Instant,
): Promise<MemberAt | null> {
  if (!canManagePeople(viewer)) return null
  const db = readable()
  const [found, events, { timeZone }, finding] = await Promise.all([
    findProfile(db, memberId),
    findEvents(db, memberId),
    readSettings(db),
    findingOf(viewer, memberId, at),
  ])
  if (found === null) return null
  return {
    names: found.names.filter((name) => heldAt(name, at)),
    finding,
    status: statusAt(events, at, { joinedAt: found.joinedAt, timeZone }),
  }
}
