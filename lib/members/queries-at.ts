import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { findingOf } from '@/lib/naming/queries'
import type { HeldFinding } from '@/lib/naming/rules/types'
import { canManagePeople } from './policy'
import { heldAt } from './rules-names'
import { standingAt } from './rules-standing'
import { readTimeZone } from './store-groups'
import { findProfile, findReminders } from './store-profile'
import { findEvents } from './store-standing'
import type { NameHeld } from './types-profile'
import type { Standing } from './types-standing'

/** How a member stood at an instant: by the names, the rule and the history of that time. */
export type MemberAt = {
  readonly names: readonly NameHeld[]
  /** The verdict on the nickname then, by the rule then in force; null without a nickname or a rule. */
  readonly finding: HeldFinding | null
  readonly standing: Standing
  readonly reminders: { readonly count: number; readonly last: Temporal.Instant | null }
}

/** For organisers; null for everybody else, and when there is no such member. */
export async function memberAt(
  viewer: Viewer,
  memberId: string,
  at: Temporal.Instant,
): Promise<MemberAt | null> {
  if (!canManagePeople(viewer)) return null
  const db = readable()
  const [found, events, reminders, timeZone, finding] = await Promise.all([
    findProfile(db, memberId),
    findEvents(db, memberId),
    findReminders(db, memberId, at),
    readTimeZone(db),
    findingOf(viewer, memberId, at),
  ])
  if (found === null) return null
  return {
    names: found.names.filter((name) => heldAt(name, at)),
    finding,
    standing: standingAt(events, at, { joinedAt: found.joinedAt, timeZone }),
    reminders,
  }
}
