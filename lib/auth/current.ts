import { headers } from 'next/headers'
import { cache } from 'react'
import { viewerOfApplicantToken } from './applicants/keys'
import { applicantTokenOf, sessionTokenOf } from './sessions/cookies'
import { viewerOfToken } from './sessions/viewer'
import type { Viewer } from './types'

/** Who asks, for pages, actions and route handlers. Read once a request. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const head = await headers()
  const token = sessionTokenOf(head)
  const viewer: Viewer = token === null ? { kind: 'visitor' } : await viewerOfToken(token)
  if (viewer.kind !== 'visitor') return viewer
  const applicant = applicantTokenOf(head)
  return applicant === null ? viewer : viewerOfApplicantToken(applicant)
})
