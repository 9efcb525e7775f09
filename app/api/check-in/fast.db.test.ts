import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { signIn } from '@/lib/auth/fixtures'
import { createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { pool } from '@/lib/db/pool'
import { noteTrouble } from '@/lib/db/trouble'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { answeredAsTap } from './fast'

let server: Server
let origin = ''
let night: TestNight
let token = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!answeredAsTap(request, response)) response.writeHead(404).end('left to the app')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(() => void server.close())
beforeEach(async () => {
  await freshDatabase()
  night = await createNight({ opens: -5, closes: 10 })
  token = await signIn(night.member.memberId)
})

async function tap(headers: Record<string, string> = {}, body = `nightId=${night.id}`) {
  const answer = await fetch(`${origin}/api/check-in`, {
    method: 'POST',
    body,
    headers: {
      origin,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `yehua-session=${token}`,
      ...headers,
    },
  })
  const text = await answer.text()
  return { status: answer.status, text, headers: answer.headers }
}
const came = async () => (await readable().checkIn.findMany()).map(({ memberId }) => memberId)

it('checks the member in, and answers a second tap with the first check-in', async () => {
  const first = await tap()
  const second = await tap()
  const { at } = await readable().checkIn.findFirstOrThrow()
  const own = { status: 'ON_TIME', via: 'SELF', at: at.toISOString().replace(/\.?0*Z$/u, 'Z') }
  expect([first.status, JSON.parse(first.text)]).toEqual([200, { ok: true, own }])
  expect([second.status, second.text]).toEqual([200, first.text])
  expect(await came()).toEqual([night.member.memberId])
})

it('takes a check-in back', async () => {
  await tap()
  await readable().checkIn.updateMany({ data: { at: new Date(Date.now() - 60_000) } })
  const { status, text } = await tap({}, `nightId=${night.id}&act=withdraw`)
  expect([status, JSON.parse(text)]).toEqual([200, { ok: true, own: null }])
  expect(await came()).toEqual([])
})

it('answers with the headers of every answer, and with the request’s own id', async () => {
  const { headers } = await tap({ 'x-request-id': 'proxy-0001' })
  expect(headers.get('x-request-id')).toBe('proxy-0001')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-frame-options')).toBe('DENY')
  const unsafe = await tap({ 'x-request-id': 'one two' })
  expect(unsafe.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/u)
})

it.each([
  ['another site’s page', { origin: 'http://elsewhere.example' }],
  ['a page of a neighbouring host', { 'sec-fetch-site': 'same-site' }],
])('refuses %s, and does nothing', async (_, headers) => {
  const { status, text } = await tap(headers)
  expect([status, text]).toEqual([403, 'null'])
  expect(await came()).toEqual([])
})

it('asks a visitor and a former member to sign in', async () => {
  const visitor = await tap({ cookie: '' })
  const { memberId } = night.member
  await readable().member.update({ where: { id: memberId }, data: { status: 'REMOVED' } })
  const removed = await tap()
  for (const { status, text } of [visitor, removed]) {
    expect(status).toBe(401)
    expect(JSON.parse(text)).toMatchObject({ ok: false, code: 'SIGN_IN_FIRST' })
  }
  expect(await came()).toEqual([])
})

it.each([
  ['503 when the database is away meanwhile', new Error('Connection terminated'), 503, '5'],
  ['500 when something else is wrong', new Error('no'), 500, null],
])('answers %s', async (_, fault, status, after) => {
  await pool().query('ALTER TABLE "Session" RENAME TO "Away"')
  try {
    server.once('request', () => noteTrouble(fault))
    const answer = await tap()
    expect([answer.status, answer.text]).toEqual([status, 'null'])
    expect(answer.headers.get('retry-after')).toBe(after)
  } finally {
    await pool().query('ALTER TABLE "Away" RENAME TO "Session"')
  }
})

it('says in the reader’s language why a night cannot be found', async () => {
  const sentences = await Promise.all(
    ['zh-CN', 'en'].map((language) => tap({ 'accept-language': language }, 'nightId=tonight')),
  )
  expect(sentences.map(({ status }) => status)).toEqual([409, 409])
  const [zh, en] = sentences.map(({ text }) => JSON.parse(text) as { sentence: string })
  expect(zh?.sentence).toMatch(/\p{Script=Han}/u)
  expect(en?.sentence).toMatch(/^[\x20-\x7e’]+$/u)
})

it.each([
  ['a longer body than any form of ours', {}, 'nightId='.padEnd(1025, '0')],
  ['another kind of body', { 'content-type': 'application/json' }, '{}'],
  ['a plain form, which is led back to the page', { accept: 'text/html' }, 'nightId='],
])('leaves %s to the app', async (_, headers, body) => {
  const { status, text } = await tap(headers, body)
  expect([status, text]).toEqual([404, 'left to the app'])
})
