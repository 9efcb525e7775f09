import { readdirSync } from 'node:fs'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { ALL_ROLES, type Answer, type RouteRule } from './access/answers'
import { ROUTES } from './access-table'
import { expect, test } from './support/test'
import { createAccessFixtures, keyOf, type AccessFixtures } from '@/e2e/support/fixtures/all'

let fixtures: AccessFixtures
test.beforeAll(async () => {
  fixtures = await createAccessFixtures()
})

test('has every page and every handler in the access table', () => {
  const found = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/u.test(file))
    .map((file) => `/${file.replace(/\/?[a-z]+\.tsx?$/u, '').replaceAll(/\([a-z]+\)\/?/gu, '')}`)
  expect([...new Set(ROUTES.map(({ route }) => route))].toSorted()).toEqual(found.toSorted())
})

for (const role of ALL_ROLES) {
  test(`answers ${role} as the access table says, at ${String(ROUTES.length)} addresses`, async ({
    visit,
    signInAs,
    baseURL,
  }) => {
    test.slow()
    const page = role === 'VISITOR' ? await visit() : await signInAs(role)
    const answers: Record<string, string> = {}
    for (const rule of ROUTES) {
      const asked = await ask(page.request, rule, baseURL ?? '')
      answers[keyOf(rule)] = asked.answer
      if (asked.answer === 'absent' || asked.answer === 'sign-in') {
        expect(revealed(asked.body), `${role} at ${keyOf(rule)}`).toEqual([])
      }
    }
    expect(answers).toEqual(
      Object.fromEntries(ROUTES.map((rule) => [keyOf(rule), rule.answers[role]])),
    )
  })
}

for (const role of ['VISITOR', 'MEMBER', 'HOST', 'COORDINATOR'] as const) {
  test(`shows ${role} nothing of a transcript that waits`, async ({ visit, signInAs }) => {
    const page = role === 'VISITOR' ? await visit() : await signInAs(role)
    for (const address of [
      ...PUBLIC_PAGES,
      fixtures.addresses['/talks/[id] talk with a draft'] ?? '',
    ]) {
      const body = await (await page.request.get(address)).text()
      expect(body.length, address).toBeGreaterThan(100)
      const found = fixtures.draftWords.filter((words) => body.includes(words))
      expect(found, address).toEqual([])
    }
  })
}

test('shows visitors no kept talk, no talk for members and no member', async ({ visit }) => {
  const page = await visit()
  for (const address of PUBLIC_PAGES) {
    const body = await (await page.request.get(address)).text()
    expect(body.length, address).toBeGreaterThan(100)
    expect(revealed(body), address).toEqual([])
  }
})

const PUBLIC_PAGES = [
  '/',
  '/schedule',
  '/tonight',
  '/archive',
  '/feed.xml',
  '/calendar.ics',
] as const

type Asked = { readonly answer: string; readonly body: string }

async function ask(request: APIRequestContext, rule: RouteRule, origin: string): Promise<Asked> {
  const address = fixtures.addresses[keyOf(rule)] ?? rule.route
  const accept = address.startsWith('/api/') ? 'application/json' : 'text/html'
  const headers = { accept, origin, 'x-file-name': 'slide.png' }
  const answer =
    rule.method === 'POST'
      ? await request.post(address, { maxRedirects: 0, headers, ...bodyOf(rule) })
      : await request.get(address, { maxRedirects: 0, headers })
  return { answer: classify(answer, address), body: await answer.text() }
}

function bodyOf({ route }: RouteRule): Parameters<APIRequestContext['post']>[1] {
  const nightId = fixtures.addresses['/api/live/night/[id] night']?.split('/').at(-1) ?? ''
  if (route === '/preferences') return { form: { theme: 'device' } }
  if (route === '/api/check-in') return { form: { nightId } }
  return { data: route === '/api/uploads' ? fixtures.newUpload : Buffer.from('## 2026') }
}

/** A visitor is led to the sign-in page, and from there back to the very address. */
function classify(answer: APIResponse, address: string): string {
  const status = answer.status()
  const location = answer.headers()['location'] ?? ''
  const known: Record<number, Answer> = { 200: 'ok', 401: 'sign-in', 404: 'absent', 409: 'refused' }
  if (status < 300 || status >= 400) return known[status] ?? `status ${String(status)}`
  if (location === `/sign-in?next=${encodeURIComponent(address)}`) return 'sign-in'
  return location.startsWith('/sign-in?') ? `led to ${location}` : 'moved'
}

function revealed(body: string): string[] {
  return fixtures.secrets.filter((secret) => body.includes(secret))
}
