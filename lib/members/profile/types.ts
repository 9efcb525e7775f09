import type { Temporal } from 'temporal-polyfill'
import type { Role } from '@/lib/auth/types'
import type { Kept, MemberStatus, Person } from '@/lib/members/types'
import type { NameKind } from '@/lib/members/names/types'
import type { Leave, StatusEvent } from '@/lib/members/status/types'

/** A name with the time it was held. */
export type NameHeld = {
  readonly id: string
  readonly kind: NameKind
  readonly text: string
  readonly source: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
}

/** A member as one reader sees them: what is kept from that reader is not in it. */
export type Profile = Person & {
  readonly groupName: string
  readonly about: string | null
  readonly contact: string | null
  readonly roles: readonly Role[]
  readonly joinedAt: Temporal.Instant
  readonly groupNickname: string | null
  /** The last begun first. */
  readonly names: readonly NameHeld[]
  readonly onLeave: boolean
  /** What this reader sees though others do not. */
  readonly kept: readonly Kept[]
}

type Preferences = {
  readonly showCompany: boolean
  readonly showCity: boolean
  readonly showContact: boolean
  readonly showTalks: boolean
  readonly showNights: boolean
  readonly showQuestions: boolean
  readonly showCredit: boolean
}

/** What the person and the organisers see besides. */
export type OwnProfile = Profile & {
  readonly email: string | null
  readonly namePublic: boolean
  readonly locale: string | null
  readonly status: MemberStatus
  readonly preferences: Preferences
  readonly events: readonly StatusEventView[]
  readonly leaves: readonly Leave[]
}

export type StatusEventView = StatusEvent & {
  readonly id: string
  readonly byId: string | null
  /** Who did it; null for the app, the console, and a member who is gone. */
  readonly by: string | null
}
