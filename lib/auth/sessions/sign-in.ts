import { cookies, headers } from 'next/headers'
import { isLocale, LOCALE_COOKIE } from '@/lib/i18n/locale'
import { toDate } from '@/lib/shared/clock'
import { signOut } from '@/lib/auth/devices/commands'
import { endApplicantKey, type ApplicantToken } from '@/lib/auth/applicants/keys'
import { readable } from '@/lib/db/transaction'
import { ownerOfLink } from '@/lib/auth/links/store'
import { hashToken } from '@/lib/auth/tokens'
import { openLink, type OpenedSession } from '@/lib/auth/links/open-link'
import { cookieFlags } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import { deviceLabel } from '@/lib/auth/devices/rules'
import { applicantTokenOf, sessionTokenOf } from './cookies'
import { applicantCookieName, sessionCookieName } from './rules'
import { viewerOfToken } from './viewer'

/**
 * Uses the link up and signs this browser in, in a route handler or an action. False when the link
 * cannot be used, for any reason. The session that the browser had before ends. A link of the member who
 * is signed in here already leads on, though it was used. `press` is the page whose button was pressed.
 */
export async function signInHere(linkToken: string, press?: string): Promise<boolean> {
  const head = await headers()
  const before = sessionTokenOf(head)
  const device = deviceLabel(head.get('user-agent'))
  const opened = await openLink(linkToken, { device, press: press ?? null })
  if (opened === null) return before !== null && isOwnLink(linkToken, before)
  await keepSession(opened)
  return true
}

/** Gives this browser a session that was opened for it. The one that it had before ends. */
export async function keepSession(opened: OpenedSession): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const before = sessionTokenOf(head)
  if (before !== null && before !== opened.token) await signOut(before)
  jar.set(sessionCookieName(isHttps(head)), opened.token, {
    ...cookieFlags(head),
    expires: opened.expiresAt,
  })
  const viewer = await viewerOfToken(opened.token)
  if (viewer.kind === 'member' && isLocale(viewer.locale)) {
    jar.set(LOCALE_COOKIE, viewer.locale, { ...cookieFlags(head), maxAge: YEAR })
  }
}

/** Whether the link was made for the member whose session this is. */
async function isOwnLink(linkToken: string, session: string): Promise<boolean> {
  const viewer = await viewerOfToken(session)
  if (viewer.kind !== 'member') return false
  return (await ownerOfLink(readable(), hashToken(linkToken))) === viewer.memberId
}

/** Ends the session of this browser. */
export async function signOutHere(): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const token = sessionTokenOf(head)
  if (token !== null) await signOut(token)
  jar.set(sessionCookieName(isHttps(head)), '', { ...cookieFlags(head), maxAge: 0 })
}

/** Lets this browser look after an application, in a route handler or an action. */
export async function enterAsApplicant({ token, expiresAt }: ApplicantToken): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const before = applicantTokenOf(head)
  if (before !== null) await endApplicantKey(before)
  const expires = toDate(expiresAt)
  jar.set(applicantCookieName(isHttps(head)), token, { ...cookieFlags(head), expires })
}

/** Takes the application off this browser. */
export async function leaveAsApplicant(): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const token = applicantTokenOf(head)
  if (token !== null) await endApplicantKey(token)
  jar.set(applicantCookieName(isHttps(head)), '', { ...cookieFlags(head), maxAge: 0 })
}

const YEAR = 365 * 24 * 3600
