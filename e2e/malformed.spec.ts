import { once } from 'node:events'
import { request as nodeRequest, type IncomingMessage } from 'node:http'
import { readable } from '@/lib/db/transaction'
import { LANGUAGE_TAG, LOCALES, LOCALE_COOKIE } from '@/lib/i18n/locale'
import { ROUTES } from './access-table'
import { createAccessFixtures, keyOf } from './support/fixtures/all'
import { expect, test } from './support/test'

/** Not UTF-8, not even a whole sign, and characters that no address has. */
const BROKEN = ['%E0%A4%A', '%00', '%ff'] as const
/** What any filter, search, page or week of the app is called. */
const FILTERS = [
  'q query company position city role group groupId status state sort page kind show view week date month',
  'night talk from to act missing breach of other alias branch who out review tried only alarm v as',
].flatMap((line) => line.split(' '))
const ODD = [
  '%00',
  '%0%000',
  '%1F%7F%C2%85',
  '%E0%A4%A',
  '-1',
  '99999999999',
  '%F0%9F%8F%AE',
] as const

test('does not know an address that is no text, wherever it stands', async ({ visit, baseURL }) => {
  const answers: Record<string, number | undefined> = {}
  for (const { route } of ROUTES.filter((rule) => rule.route.includes('['))) {
    for (const broken of BROKEN) {
      const address = route.replaceAll(/\[\w+\]/gu, broken)
      answers[address] = (await ask(baseURL ?? '', address)).statusCode
    }
  }
  for (const address of ['/%', '/_next/static/%E0%A4%A.js', '/api/%c0%80', '/icon.svg%00'])
    answers[address] = (await ask(baseURL ?? '', address)).statusCode
  expect(Object.entries(answers).filter(([, status]) => status !== 404)).toEqual([])
  const page = await visit()
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: 'en', url: baseURL ?? '' }])
  const shown = await page.request.get('/talks/%E0%A4%A')
  expect(await shown.text()).toContain('<h1')
})

test('reads every address, filter and header, and fails at none', async ({
  signInMember,
  baseURL,
}) => {
  const fixtures = await createAccessFixtures()
  const owner = await readable().member.findFirstOrThrow({
    where: { roles: { has: 'OWNER' }, status: 'ACTIVE' },
    orderBy: { id: 'asc' },
  })
  const page = await signInMember(owner.id)
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const failed: string[] = []
  for (const [at, rule] of ROUTES.entries()) {
    if (rule.method === 'POST') continue
    const address = fixtures.addresses[keyOf(rule)] ?? rule.route
    // Each route gets every filter, each with another odd value.
    const query = FILTERS.map((name, n) => `${name}=${ODD[(n + at) % ODD.length] ?? ''}`).join('&')
    const headers = {
      // Asked for anything, the live page streams without an end.
      accept: address.startsWith('/api/') ? 'application/json' : 'text/html',
      cookie,
      'accept-language': ';;q=,%00',
      'user-agent': '%00\t%E0',
      referer: 'http://[',
      'x-request-id': '%00',
      'x-forwarded-for': '%00, , [::',
    }
    const join = address.includes('?') ? '&' : '?'
    const { statusCode = 0 } = await ask(baseURL ?? '', `${address}${join}${query}`, headers)
    if (statusCode >= 500 || statusCode === 429) failed.push(`${String(statusCode)} ${address}`)
  }
  expect(failed).toEqual([])
})

test('refuses who asks for lists faster than anybody reads, in both languages', async ({
  visit,
  baseURL,
}) => {
  const page = await visit()
  // A session of its own, though none that is known: no other test waits for this one.
  const session = `yehua-session=${'x'.repeat(42)}${String(Date.now())}`
  let answer = await ask(baseURL ?? '', '/feed.xml', { cookie: session })
  for (let n = 0; n < 400 && answer.statusCode !== 429; n += 1)
    answer = await ask(baseURL ?? '', '/feed.xml', { cookie: session })
  expect(answer.statusCode).toBe(429)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  for (const locale of LOCALES) {
    const headers = { cookie: `${session}; ${LOCALE_COOKIE}=${locale}` }
    const shown = await page.request.get('/archive', { headers })
    const body = await shown.text()
    expect([shown.status(), body.includes(`lang="${LANGUAGE_TAG[locale]}"`)]).toEqual([429, true])
  }
  expect((await ask(baseURL ?? '', '/archive')).statusCode).toBe(200)
})

/** By node:http, which sends an address as it is. Reads the answer to its end. */
async function ask(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> {
  const { hostname, port } = new URL(origin)
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    nodeRequest(
      { host: hostname, port, path: encodeURI(path).replaceAll('%25', '%'), headers },
      resolve,
    )
      .on('error', reject)
      .end()
  })
  answer.resume()
  await once(answer, 'end')
  return answer
}
