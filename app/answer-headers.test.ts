import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decide } from '@/lib/config/config'
import { withPageCache } from '@/lib/page-cache/serve'
import { proxy } from '@/proxy'
import { answeredAsTap } from './api/check-in/fast'

const TALK = '/talks/0198a0b2-1111-7222-8333-444455556666'
/** As bin/web.ts puts the three together, with an app that knows one page. */
const cached = withPageCache({
  app: (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    // What the proxy set; the page cache has to set its own.
    response.setHeader('content-security-policy', 'of the app')
    response.setHeader('x-request-id', 'of-the-app')
    response.end('<html><body><p>一句话</p><script>1</script></body></html>')
    return Promise.resolve()
  },
  stampOf: () => Promise.resolve('1'),
  sessions: ['yehua-session'],
  address: () => ({ host: '127.0.0.1', port: portOf() }),
})
let server: Server

beforeAll(async () => {
  // The test before this one may have decided that it is reached over https.
  decide({ PUBLIC_URL: '', TRUST_PROXY: '' })
  server = createServer((request, response) => {
    if (!answeredAsTap(request, response)) void cached(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ID = { 'x-request-id': 'proxy-0001' }
const ANSWERS = {
  'of Next': () => Promise.resolve(proxy(new NextRequest(`${originOf()}/`, { headers: ID }))),
  'of the page cache': () => fetch(`${originOf()}${TALK}`, { headers: ID }),
  // Refused before the database is asked: what is under test is how, not what, it answers.
  'of the fast check-in': () =>
    fetch(`${originOf()}/api/check-in`, {
      method: 'POST',
      body: 'nightId=1',
      headers: {
        ...ID,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
      },
    }),
}

it.each(Object.entries(ANSWERS))('every answer %s carries the same headers', async (_, answer) => {
  const { headers } = await answer()
  const sent = [...headers].filter(([name]) => !TRANSPORT.test(name))
  expect(Object.fromEntries(sent)).toEqual({
    'content-security-policy': expect.stringMatching(/frame-ancestors 'none'$/u) as string,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-request-id': 'proxy-0001',
  })
})

it('the fast check-in, which no guard stands before, asks browsers to come by https alone', async () => {
  decide({ PUBLIC_URL: 'https://yehua.example' })
  const { headers } = await ANSWERS['of the fast check-in']()
  decide({ PUBLIC_URL: '' })
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/u)
})

it.each([
  ['/desk/tonight/scan', '(self)'],
  ['/desk/tonight/scan?group=1', '(self)'],
  ['/desk/tonight/scan/more', '()'],
  ['/desk/tonight/scanned', '()'],
  ['/desk/tonight/paste', '()'],
  ['/desk/tonight', '()'],
  ['/tonight', '()'],
  ['/sign-in?next=/desk/tonight/scan', '()'],
])('the answer of %s allows the camera to %s', (path, allowed) => {
  const { headers } = proxy(new NextRequest(`${originOf()}${path}`, { headers: ID }))
  expect(headers.get('permissions-policy')).toBe(
    `camera=${allowed}, microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()`,
  )
})

it.each(Object.entries(ANSWERS))(
  'no answer %s lets a script in without a nonce',
  async (_, answer) => {
    const policy = (await answer()).headers.get('content-security-policy') ?? ''
    const directives = new Map(
      policy.split('; ').map((one) => [one.split(' ')[0], one.slice(one.indexOf(' ') + 1)]),
    )
    expect(directives.get('script-src') ?? directives.get('default-src')).toMatch(
      /^(?:'none'|'self' 'nonce-[\w-]{22}' 'strict-dynamic')$/u,
    )
  },
)

it('the three are not one: the cached page has no script, the check-in answers JSON', async () => {
  const page = await ANSWERS['of the page cache']()
  expect(await page.text()).toBe('<html><body><p>一句话</p></body></html>')
  const checkIn = await ANSWERS['of the fast check-in']()
  expect([checkIn.status, await checkIn.text()]).toEqual([403, 'null'])
})

/** What belongs to one kind of answer, to its transport, or to Next itself. */
const TRANSPORT =
  /^(?:connection|keep-alive|date|transfer-encoding|content-(?:length|type|encoding)|cache-control|vary|etag|x-middleware-.*)$/u

function portOf(): number {
  return (server.address() as AddressInfo).port
}

function originOf(): string {
  return `http://127.0.0.1:${String(portOf())}`
}
