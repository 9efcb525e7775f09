import type { Temporal } from 'temporal-polyfill'
import type { Role } from '@/lib/auth/types'

/** When roles end, of those that do. */
export type RoleEnds = ReadonlyMap<Role, Temporal.Instant>

export type RoleHolder = {
  readonly id: string
  readonly displayName: string
  readonly groupName: string
  /** Null where no record says it. `by` is null where the terminal or the app did it, or the person was erased. */
  readonly granted: { readonly at: Temporal.Instant; readonly by: string | null } | null
  /** Why it was given; empty where that was not written down. */
  readonly reason: string
  /** When it ends by itself; null for never. */
  readonly endsAt: Temporal.Instant | null
}

/** GIVEN also says that the end of a role was changed, ENDED that it came. */
export type RoleEventKind = 'GIVEN' | 'TAKEN' | 'ENDED'

export type RoleEventView = {
  readonly id: string
  readonly role: Role
  readonly kind: RoleEventKind
  readonly reason: string
  readonly until: Temporal.Instant | null
  readonly at: Temporal.Instant
  readonly by: string | null
}

/** A member's roles as the page of the person shows them. */
export type RolesOfMember = {
  readonly ends: RoleEnds
  /** The last first. */
  readonly events: readonly RoleEventView[]
}
