import type { Viewer } from '@/lib/auth/types'

/** Members see who waits for a voucher, and vouch. */
export function canVouch(viewer: Viewer): boolean {
  return viewer.kind === 'member'
}

/** Applicants look after their own application, and see no other. */
export function canLookAfter(viewer: Viewer, applicationId: string): boolean {
  return viewer.kind === 'applicant' && viewer.applicationId === applicationId
}
