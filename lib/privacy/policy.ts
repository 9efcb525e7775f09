import type { Viewer } from '@/lib/auth/types'
import { canChangeStanding, canManagePeople } from '@/lib/members/policy'
import type { Subject } from './types'

export function isOwn(viewer: Viewer, subject: Pick<Subject, 'ids'>): boolean {
  return viewer.kind === 'member' && subject.ids.includes(viewer.memberId)
}

/** The person themselves, and whoever may change their standing: organisers, owners for organisers. */
export function canHandleData(viewer: Viewer, subject: Pick<Subject, 'id' | 'ids' | 'roles'>) {
  return isOwn(viewer, subject) || canChangeStanding(viewer, subject)
}

/** Who is nobody here yet asks organisers, who can tell that it is them. */
export function canForgetApplicants(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}
