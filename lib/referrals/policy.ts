import type { MemberViewer, Viewer } from '@/lib/auth/types'

/** Members refer; nobody does it for them, and applicants are no members yet. */
export function canRefer(actor: Viewer): actor is MemberViewer {
  return actor.kind === 'member'
}
