import { cookies, headers } from 'next/headers'
import { isLocale, LOCALE_COOKIE } from '@/lib/i18n/locale'
import { toDate } from '@/lib/shared/clock'
import { signOut } from '@/lib/auth/devices/commands'
import { endApplicantKey, type ApplicantToken } from '@/lib/auth/applicants/keys'
import { applicantToken, sessionToken } from '@/lib/auth/current'
import { openLink } from '@/lib/auth/links/open-link'
import { isHttps } from '@/lib/http/origin'
import { deviceLabel } from '@/lib/auth/devices/rules'
import { applicantCookieName, sessionCookieName } from './rules'
import { viewerOfToken } from './viewer'

/**
 * Uses the link up and signs this browser in, in a route handler or an action. False when the link
 * cannot be used, for any reason. The session that the browser had before ends.
 */
export async function signInHere(linkToken: string): Promise<boolean> {
  const [jar, head, before] = await Promise.all([cookies(), headers(), sessionToken()])
  const opened = await openLink(linkToken, { device: deviceLabel(head.get('user-agent')) })
  if (opened === null) return false
  if (before !== null) await signOut(before)
  jar.set(sessionCookieName(isHttps(head)), opened.token, {
    ...flags(head),
    expires: opened.expiresAt,
  })
  const viewer = await viewerOfToken(opened.token)
  if (viewer.kind === 'member' && isLocale(viewer.locale)) {
    jar.set(LOCALE_COOKIE, viewer.locale, { ...flags(head), maxAge: YEAR })
  }
  return true
}

/** Ends the session of this browser. */
export async function signOutHere(): Promise<void> {
  const [jar, head, token] = await Promise.all([cookies(), headers(), sessionToken()])
  if (token !== null) await signOut(token)
  jar.set(sessionCookieName(isHttps(head)), '', { ...flags(head), maxAge: 0 })
}

/** Lets this browser look after an application, in a route handler or an action. */
export async function enterAsApplicant({ token, expiresAt }: ApplicantToken): Promise<void> {
  const [jar, head, before] = await Promise.all([cookies(), headers(), applicantToken()])
  if (before !== null) await endApplicantKey(before)
  const expires = toDate(expiresAt)
  jar.set(applicantCookieName(isHttps(head)), token, { ...flags(head), expires })
}

/** Takes the application off this browser. */
export async function leaveAsApplicant(): Promise<void> {
  const [jar, head, token] = await Promise.all([cookies(), headers(), applicantToken()])
  if (token !== null) await endApplicantKey(token)
  jar.set(applicantCookieName(isHttps(head)), '', { ...flags(head), maxAge: 0 })
}

const YEAR = 365 * 24 * 3600

/** Lax: a link from the chat group arrives signed in, a form on another site does not. */
function flags(head: Pick<Headers, 'get'>) {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(head), path: '/' } as const
}
