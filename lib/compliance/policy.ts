import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** The queue, the reminders and the exemptions: names, findings and reasons of other people. */
export function canWorkOnNames(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}

/** Organisers neither decide about themselves nor exempt themselves. */
export function canJudge(actor: Viewer, memberId: string): boolean {
  const own = actor.kind === 'member' && actor.memberId === memberId
  return canWorkOnNames(actor) && !own
}
