import type { Role, Viewer } from './types'

/** What each role includes besides itself. An organiser can do every volunteer's duty. */
const INCLUDES: Readonly<Record<Role, readonly Role[]>> = {
  EDITOR: [],
  HOST: [],
  COORDINATOR: [],
  ORGANISER: ['EDITOR', 'HOST', 'COORDINATOR'],
  OWNER: ['ORGANISER', 'EDITOR', 'HOST', 'COORDINATOR'],
}

/** Whether who holds a role can do what the other is for. */
export function includesRole(held: Role, role: Role): boolean {
  return held === role || INCLUDES[held].includes(role)
}

/** Whether the viewer holds the role, itself or through one that includes it. */
export function holds(viewer: Viewer, role: Role): boolean {
  if (viewer.kind === 'console' || viewer.kind === 'system') return true
  if (viewer.kind !== 'member') return false
  return viewer.roles.some((held) => includesRole(held, role))
}

/** Whether the viewer belongs to the community. Visitors and applicants do not; the console and the app do. */
export function isMember(viewer: Viewer): boolean {
  return viewer.kind !== 'visitor' && viewer.kind !== 'applicant'
}

/** Anyone with a duty sees the desk; what they may do there is each room's policy. */
export function hasDesk(viewer: Viewer): boolean {
  return viewer.kind === 'member' ? viewer.roles.length > 0 : isMember(viewer)
}

/** Whether a member has duties that do not count in this session, for no passkey opened it. */
export function isIdle(viewer: Viewer): boolean {
  return viewer.kind === 'member' && (viewer.idleDuties ?? []).length > 0
}

/** The member id to record as the one who acted; null for the console and the app itself. */
export function actorId(actor: Viewer): string | null {
  return actor.kind === 'member' ? actor.memberId : null
}

/** Whether a member who held some roles may do more with the others. */
export function risesTo(before: readonly Role[], after: readonly Role[]): boolean {
  const included = new Set(before.flatMap((role) => [role, ...INCLUDES[role]]))
  return after.some((role) => !included.has(role))
}
