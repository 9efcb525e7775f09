import { createServer, request, type ClientRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, it } from 'vitest'
import { signIn } from '@/lib/auth/fixtures'
import { createMember, createNight } from '@/lib/checkins/fixtures-database'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { gracefulStop } from '@/lib/engine/graceful-stop'
import { freshDatabase } from '@/lib/testing/database'
import { answeredAsTap } from './fast'

const TAPS = 6

beforeEach(freshDatabase)

/** As the web server is put together (bin/web.ts): its SIGTERM is `stop`. */
async function serve() {
  const server = createServer()
  const stop = gracefulStop(server)
  server.on('request', (incoming, response) => {
    if (!answeredAsTap(incoming, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, stop }
}

/** A tap whose form is sent as far as `sent`; `status` of its answer, or 0 where none comes. */
function begin(port: number, token: string, form: string, sent: number) {
  const asked: ClientRequest = request({
    host: '127.0.0.1',
    port,
    path: '/api/check-in',
    method: 'POST',
    headers: {
      origin: `http://127.0.0.1:${String(port)}`,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(form),
      cookie: `yehua-session=${token}`,
    },
  })
  const status = new Promise<number>((resolve) => {
    asked.once('error', () => resolve(0))
    asked.once('response', (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
      answer.once('error', () => resolve(0))
    })
  })
  asked.write(form.slice(0, sent))
  return { status, finish: () => asked.end(form.slice(sent)) }
}

it('answers and keeps every tap that had begun when the server had to end', async () => {
  const night = await createNight({ opens: -5, closes: 10 })
  const members = await Promise.all(Array.from({ length: TAPS }, () => createMember(night.groupId)))
  const memberIds = members.map(({ memberId }) => memberId)
  const tokens = await Promise.all(memberIds.map((id) => signIn(id)))
  const { port, stop } = await serve()
  // Half of the taps wait in the database with their answers, of the others the form has not come whole.
  const holding = await pool().connect()
  await holding.query('BEGIN; LOCK TABLE "CheckIn" IN SHARE MODE')
  const form = `nightId=${night.id}`
  const taps = tokens.map((token, at) => begin(port, token, form, at % 2 === 0 ? form.length : 9))
  for (const [at, tap] of taps.entries()) if (at % 2 === 0) tap.finish()
  await untilOneWaits()

  const stopped = stop(10)
  for (const [at, tap] of taps.entries()) if (at % 2 === 1) tap.finish()
  expect(await readable().checkIn.count()).toBe(0)
  await holding.query('ROLLBACK')
  holding.release()
  expect(await Promise.all(taps.map(({ status }) => status))).toEqual(Array(TAPS).fill(200))
  await stopped
  const came = (await readable().checkIn.findMany()).map(({ memberId }) => memberId)
  expect(came.toSorted()).toEqual(memberIds.toSorted())
  // A tap that comes now is not answered by this server, and its member's browser sees that.
  const late = begin(port, tokens[0] ?? '', form, form.length)
  late.finish()
  expect(await late.status).toBe(0)
})

/** A tap, or several that are stored together. */
async function untilOneWaits(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  while ((await pool().query(waiting)).rowCount === 0);
}
