import type { BrowserContext, Page } from '@playwright/test'
import type { DemoRole } from '@/lib/auth/demo/schema'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'

export type SignedIn = Exclude<DemoRole, 'VISITOR'>
export type StoredState = Awaited<ReturnType<BrowserContext['storageState']>>

/**
 * Signs the page's browser in through the sign-in page's one tap. The cookie is kept for the next
 * test of this worker: one device, as a person has.
 */
export async function enterByRole(
  page: Page,
  role: SignedIn,
  states: Map<string, StoredState>,
): Promise<void> {
  const kept = states.get(role)
  if (kept !== undefined) {
    await page.context().addCookies(kept.cookies)
    return
  }
  await page.goto('/sign-in')
  await page.locator(`button[name="role"][value="${role}"]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  const state = await page.context().storageState()
  const session = state.cookies.filter(
    ({ name }) => name.includes('session') || name.includes('applicant'),
  )
  states.set(role, { ...state, cookies: session })
}

/**
 * Signs in one member by a session of theirs, as any way in leaves one. Not by a link: a client may open only sixty
 * within a quarter of an hour (lib/auth/limits), and all tests of a run are one client. How links are opened is what
 * journeys/signing-in.spec.ts and scanners.spec.ts are about.
 */
export async function enterAsMember(page: Page, memberId: string, url: string): Promise<void> {
  const token = newToken()
  const expiresAt = toDate(now().add({ hours: 24 }))
  await readable().session.create({ data: { memberId, tokenHash: hashToken(token), expiresAt } })
  await page.context().addCookies([{ name: sessionCookieName(false), value: token, url }])
}
