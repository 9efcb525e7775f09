import type { BrowserContext, Page } from '@playwright/test'
import { createPersonalLink } from '@/lib/auth/links/commands'
import type { DemoRole } from '@/lib/auth/demo/schema'

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

/** Signs in one member as an organiser would let them: a link of their own, and its button. */
export async function enterByLink(page: Page, memberId: string): Promise<void> {
  const link = await createPersonalLink({ kind: 'console' }, memberId, 'http://app.invalid')
  if (!link.ok) throw new Error(`No link: ${link.refusal.code}`)
  const { pathname, search } = new URL(link.value.address)
  await page.goto(`${pathname}${search}`)
  await page.locator('form[action="/api/auth/callback/email"] button').click()
  await page.waitForURL((url) => url.pathname === '/')
}
