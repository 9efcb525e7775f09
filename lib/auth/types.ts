import type { Temporal } from 'temporal-polyfill'
import type { LinkPurpose } from './links/rules'

/** Who is asking. Every query takes a viewer first, every command an actor first. */

export const ROLES = ['EDITOR', 'HOST', 'COORDINATOR', 'ORGANISER', 'OWNER'] as const
export type Role = (typeof ROLES)[number]

export type MemberViewer = {
  readonly kind: 'member'
  readonly memberId: string
  readonly displayName: string
  /** Home group. */
  readonly groupId: string
  /** Empty for an ordinary member. Read with every request, so that a removal bites at once. */
  readonly roles: readonly Role[]
  readonly locale: string | null
  /** The sign-in session in use, to mark this device in the list of devices. */
  readonly sessionId: string | null
  /** When that session was opened; null where the member acts without one. Sensitive acts ask for a recent one. */
  readonly signedInAt: Temporal.Instant | null
  /** How that session was opened; absent where the member acts without one. */
  readonly via?: LinkPurpose | null
  /** Duties that do not count in this session, for the community asks for a passkey and none opened it. */
  readonly idleDuties?: readonly Role[]
}

/** An applicant may see their own application, and nothing else that visitors may not. */
export type ApplicantViewer = { readonly kind: 'applicant'; readonly applicationId: string }

/** Not signed in. */
type VisitorViewer = { readonly kind: 'visitor' }

/** The person at the machine's own terminal: may do what the owner may. */
type ConsoleActor = { readonly kind: 'console' }

/** The app itself, when the clock or the queue makes it act. */
type SystemActor = { readonly kind: 'system' }

export type Viewer = MemberViewer | ApplicantViewer | VisitorViewer | ConsoleActor | SystemActor
export type Actor = Viewer

/** Where a member is signed in. */
export type Device = {
  readonly id: string
  /** Browser and system; null when the browser says neither. */
  readonly label: string | null
  readonly signedInAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  /** The kind of link that opened it, or a claim; null for one opened before this was kept. */
  readonly via: LinkPurpose | null
  /** Who made that link, where a person did. */
  readonly madeBy: string | null
  readonly isThisOne: boolean
}
