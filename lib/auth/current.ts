import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { isHttps } from './origin'
import { sessionCookieName } from './rules-sessions'
import { viewerOfToken } from './sessions'
import type { Viewer } from './types'

/** Who asks, for pages, actions and route handlers. Read once a request. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const token = await sessionToken()
  return token === null ? { kind: 'visitor' } : viewerOfToken(token)
})

/** The value of the session cookie of this request, or null. */
export async function sessionToken(): Promise<string | null> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const value = jar.get(sessionCookieName(isHttps(head)))?.value
  return value === undefined || value === '' ? null : value
}
