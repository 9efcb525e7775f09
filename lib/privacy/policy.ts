import type { Viewer } from '@/lib/auth/types'
import { canChangeStatus, canManagePeople } from '@/lib/members/policy'
import type { Subject } from './types'

export function isOwn(viewer: Viewer, subject: Pick<Subject, 'ids'>): boolean {
  return viewer.kind === 'member' && subject.ids.includes(viewer.memberId)
}

/** The member, and everyone who may change their status: organisers, and owners for organisers. */
export function canHandleData(viewer: Viewer, subject: Pick<Subject, 'id' | 'ids' | 'roles'>) {
  return isOwn(viewer, subject) || canChangeStatus(viewer, subject)
}

/** Applicants ask organisers, who can verify their identity. */
export function canForgetApplicants(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}
