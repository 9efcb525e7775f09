import { readable } from '@/lib/db/transaction'
import { expect, test } from './support/test'

const PAGES = [
  '/',
  '/tonight',
  '/schedule',
  '/archive',
  '/sign-in',
  '/talks/none',
  '/no-such-page',
] as const

test('runs no script without the nonce of its own request', async ({ visit }) => {
  const { request } = await visit()
  const nonces: string[] = []
  for (const address of [...PAGES, ...PAGES]) {
    const answer = await request.get(address)
    const policy = answer.headers()['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']+)'/u.exec(policy)?.[1] ?? ''
    expect(nonce, address).toMatch(/^[\w-]{22,}$/u)
    nonces.push(nonce)
    expect(policy).not.toContain('unsafe-')
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("base-uri 'none'")
    const body = await answer.text()
    const inline = [...body.matchAll(/<(?:script|style)\b(?![^>]*\bsrc=)([^>]*)>/gu)]
    const strays = inline.filter(([, attributes = '']) => {
      return !attributes.includes(`nonce="${nonce}"`) && !attributes.includes('application/json')
    })
    expect(strays, address).toEqual([])
    expect(body.match(/<[^>]+\s(?:on[a-z]+|style)="/gu) ?? [], address).toEqual([])
  }
  expect(new Set(nonces).size).toBe(nonces.length)
})

test('cannot be framed and sends other sites no referrer', async ({ visit }) => {
  const { request } = await visit()
  for (const address of [...PAGES, '/feed.xml', '/calendar.ics', '/api/live/night/none']) {
    const headers = (await request.get(address)).headers()
    expect(headers, address).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
    expect(Object.keys(headers)).not.toContain('x-powered-by')
  }
})

test('answers visitors of a public talk without any script, and with 304 the second time', async ({
  visit,
  signInAs,
}) => {
  const address = await publishedTalk()
  const { request } = await visit()
  const answer = await request.get(address)
  const { etag = '', 'content-security-policy': policy } = answer.headers()
  const body = await answer.text()
  // Only the page cache answers so. Did it take the page for unfinished, the app would have answered.
  expect([answer.status(), etag]).toEqual([200, expect.stringMatching(/^"[\w-]{22}"$/u)])
  expect(policy).toContain("default-src 'none'")
  expect(body).toMatch(/<h1\b/u)
  expect(
    body.match(/<script\b(?![^>]*application\/ld\+json)|<template\b|\bnonce=/gu) ?? [],
  ).toEqual([])
  const again = await request.get(address, { headers: { 'if-none-match': etag } })
  expect([again.status(), await again.text()]).toEqual([304, ''])
  const member = await (await signInAs('MEMBER')).request.get(address)
  expect(member.headers()['content-security-policy']).toContain("'nonce-")
})

test('answers with the same headers from the app, the page cache and the fast check-in', async ({
  visit,
}) => {
  const { request } = await visit()
  const json = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
  const answers = [
    await request.get('/schedule'),
    await request.get(await publishedTalk()),
    await request.post('/api/check-in', { headers: json, form: { nightId: 'none' } }),
  ]
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 401])
  const sets = answers.map((answer) => {
    const { 'content-security-policy': policy, 'x-request-id': id, ...headers } = answer.headers()
    expect(policy).toContain("frame-ancestors 'none'")
    expect(id).toMatch(/^[\da-f-]{36}$/u)
    return Object.entries(headers)
      .filter(([name]) => SECURITY.test(name))
      .sort()
  })
  expect(sets[0]).toHaveLength(6)
  expect(sets).toEqual([sets[0], sets[0], sets[0]])
})

test('keeps the session cookie from scripts and from other sites', async ({ signInAs }) => {
  const page = await signInAs('MEMBER')
  await page.goto('/me')
  const session = (await page.context().cookies()).find(({ name }) => name.includes('session'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', domain: '127.0.0.1' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('session')
})

test('refuses a post from another site', async ({ signInAs }) => {
  const { request } = await signInAs('MEMBER')
  for (const address of ['/api/check-in', '/api/auth/callback/email']) {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const answer = await request.post(address, { headers, form: { nightId: 'x' }, maxRedirects: 0 })
    expect(answer.status(), address).toBe(403)
  }
})

test('logs no error in the console of any page', async ({ visit }) => {
  const page = await visit()
  for (const address of PAGES.filter((path) => !path.includes('no'))) await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

const SECURITY =
  /^(?:x-frame-options|x-content-type-options|referrer-policy|cross-origin-|permissions-policy)/u

/** The address of a public talk of the demo whose transcript can be read. */
async function publishedTalk(): Promise<string> {
  const { talkId } = await readable().transcript.findFirstOrThrow({
    where: { state: 'PUBLISHED', talk: { visibility: 'PUBLIC' } },
    orderBy: { id: 'asc' },
  })
  return `/talks/${talkId}`
}
