import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decide as configure } from '@/lib/config/config'
import { answeredByGuard } from './guard'

let server: Server
const UNTRUSTED = { TRUST_PROXY: '', PUBLIC_URL: '' }

beforeAll(async () => {
  server = createServer((incoming, response) => {
    if (answeredByGuard(incoming, response)) return
    response.end(`went on to ${incoming.url ?? ''}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => configure(UNTRUSTED))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** By node:http, since `fetch` sends no TRACE and makes addresses right by itself. */
async function ask(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, resolve).on('error', reject).end()
  })
  const pieces: Buffer[] = []
  for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece)
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: Buffer.concat(pieces).toString(),
  }
}

describe('before anything else of the app', () => {
  it('TRACE is refused, with what may be asked by', async () => {
    const { status, headers, body } = await ask('/', 'TRACE', { cookie: 'yehua-session=secret' })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
    expect(body).not.toContain('secret')
  })

  it('a large body is refused before it is read', async () => {
    const headers = { 'content-length': '20971520', 'sec-fetch-site': 'same-origin' }
    const { status } = await ask('/preferences', 'POST', headers)
    expect(status).toBe(413)
  })

  it('an address that is no text leads to one that does not exist', async () => {
    expect((await ask('/talks/%E0%A4%A')).body).toBe('went on to /absent')
    expect((await ask('/members?city=%00a')).body).toBe('went on to /members?city=a')
  })

  it('every answer carries the security headers, a refusal too', async () => {
    for (const { headers } of [await ask('/_next/static/a.js'), await ask('/', 'TRACE')]) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      })
      expect(headers['strict-transport-security']).toBeUndefined()
    }
  })

  it('behind TLS every answer asks the browser to come back by https, built files too', async () => {
    configure({ TRUST_PROXY: 'true', PUBLIC_URL: '' })
    for (const path of ['/', '/_next/static/a.js', '/icon.svg']) {
      const { headers } = await ask(path, 'GET', { 'x-forwarded-proto': 'https' })
      expect(headers['strict-transport-security'], path).toMatch(/^max-age=\d{8}/u)
    }
    const { headers } = await ask('/', 'GET', { 'x-forwarded-proto': 'http' })
    expect(headers['strict-transport-security']).toBeUndefined()
    configure(UNTRUSTED)
    const untrusted = await ask('/', 'GET', { 'x-forwarded-proto': 'https' })
    expect(untrusted.headers['strict-transport-security']).toBeUndefined()
  })

  it('a post that says no or another origin is refused before its body is read', async () => {
    const own = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    const evil = 'https://evil.example'
    const sent: Record<string, string>[] = [
      {},
      { origin: evil },
      { origin: 'null' },
      { origin: evil, 'sec-fetch-site': 'same-origin' },
      { origin: own, 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of sent) {
      const { status, body } = await ask('/me', 'POST', { ...headers, 'content-length': '0' })
      expect([status, body], JSON.stringify(headers)).toEqual([403, expect.stringMatching(/site/u)])
    }
    const { status } = await ask('/me', 'POST', { origin: own, 'content-length': '0' })
    expect(status).toBe(200)
  })
})
