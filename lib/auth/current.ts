import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { isHttps } from '@/lib/http/origin'
import { viewerOfApplicantToken } from '@/lib/auth/applicants/keys'
import { applicantCookieName, sessionCookieName } from '@/lib/auth/sessions/rules'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { Viewer } from './types'

/** Who asks, for pages, actions and route handlers. Read once a request. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const token = await sessionToken()
  const viewer: Viewer = token === null ? { kind: 'visitor' } : await viewerOfToken(token)
  if (viewer.kind !== 'visitor') return viewer
  const applicant = await applicantToken()
  return applicant === null ? viewer : viewerOfApplicantToken(applicant)
})

/** The value of the session cookie of this request, or null. */
export async function sessionToken(): Promise<string | null> {
  return cookieOf(sessionCookieName)
}

/** The value of the applicant's cookie of this request, or null. */
export async function applicantToken(): Promise<string | null> {
  return cookieOf(applicantCookieName)
}

async function cookieOf(name: (https: boolean) => string): Promise<string | null> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const value = jar.get(name(isHttps(head)))?.value
  return value === undefined || value === '' ? null : value
}
