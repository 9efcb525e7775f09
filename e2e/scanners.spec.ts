import type { APIRequestContext } from '@playwright/test'
import { hashToken } from '@/lib/auth/tokens'
import { newLink } from '@/lib/auth/links/new-link'
import type { LinkPurpose } from '@/lib/auth/links/rules'
import { readable, transaction } from '@/lib/db/transaction'
import { createMember } from './support/fixtures/evenings'
import { expect, test } from './support/test'

/** What looks at a link before its owner does: previews of chats, scanners of mail, a browser that prepares. */
const SCANNERS: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'user-agent': 'facebookexternalhit/1.1' },
  { 'user-agent': 'Mozilla/5.0 (compatible; BarracudaSentinel)' },
  { 'user-agent': 'MicroMessenger', referer: 'https://mp.example/' },
  { purpose: 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { 'next-router-prefetch': '1', rsc: '1' },
  { rsc: '1' },
  { range: 'bytes=0-10' },
]

for (const purpose of ['PERSONAL', 'EMAIL'] as const) {
  test(`leaves a ${purpose} link to the press of its button, after programs looked at it`, async ({
    visit,
  }) => {
    const { id, displayName } = await createMember()
    const token = await linkFor(id, purpose)
    const page = await visit()
    const { request } = page
    for (const path of ['/sign-in/open', '/api/auth/callback/email']) {
      const address = `${path}?token=${token}&next=%2Fme`
      for (const headers of SCANNERS) {
        await look(request, 'GET', address, headers)
        await look(request, 'HEAD', address, headers)
      }
      await look(request, 'OPTIONS', address, {})
      await Promise.all([1, 2, 3].map(() => look(request, 'GET', address, {})))
    }
    const elsewhere = { origin: 'https://scanner.example', 'sec-fetch-site': 'cross-site' }
    const posted = await request.post('/api/auth/callback/email', {
      headers: elsewhere,
      form: { token },
      maxRedirects: 0,
    })
    expect(posted.status()).toBe(403)

    const where = { tokenHash: hashToken(token) }
    expect(await readable().signInLink.findUniqueOrThrow({ where })).toMatchObject({ usedAt: null })
    expect(await readable().session.count({ where: { memberId: id } })).toBe(0)
    await page.goto('/me')
    await expect(page).toHaveURL(/\/sign-in\?/u)

    await page.goto(`/sign-in/open?token=${token}&next=%2Fme`)
    await page.locator('form[action="/api/auth/callback/email"] button').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(displayName)
    expect(await readable().session.count({ where: { memberId: id } })).toBe(1)
  })
}

async function linkFor(memberId: string, purpose: LinkPurpose): Promise<string> {
  const made = await transaction((tx) => newLink(tx, { memberId, purpose, createdById: null }))
  if (!made.ok) throw new Error(`No link: ${made.refusal.code}`)
  return made.value.token
}

async function look(
  request: APIRequestContext,
  method: 'GET' | 'HEAD' | 'OPTIONS',
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = await request.fetch(address, { method, headers, maxRedirects: 0 })
  const what = `${method} ${address} ${JSON.stringify(headers)}`
  expect(answer.status(), what).toBeLessThan(500)
  expect(answer.headers()['set-cookie'] ?? '', what).not.toContain('session')
}
