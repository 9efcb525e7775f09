import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { pool } from '@/lib/db/pool'
import { batched } from '@/lib/shared/batch'
import { INSERT, NIGHT_AND_THERE, SESSIONS } from './check-in-bare-sql'

/**
 * The measure of the storm: node:http and pg, nothing else, with the SQL of the app, statement by
 * statement. Second argument: how many taps share one statement at most; the app's own number, or 1.
 */
const [, , port, max] = process.argv

type Row = Readonly<Record<string, unknown>>
type Tap = { readonly nightId: string; readonly memberId: string }

const TOGETHER = { max: Number(max), lanes: Number(max) === 1 ? Infinity : 2 }
const memberOf = batched(readMembers, TOGETHER)
const checkedIn = batched(checkIn, { ...TOGETHER, lanes: Number(max) === 1 ? Infinity : 1 })

createServer((request, response) => {
  void answer(request).then((text) => {
    response.setHeader('content-type', 'application/json')
    response.end(text)
  })
}).listen(Number(port), '127.0.0.1')

async function answer(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  const nightId = new URLSearchParams(body).get('nightId')
  const token = request.headers.cookie?.split('=')[1]
  if (nightId === null || token === undefined) return '{}'
  const memberId = await memberOf(createHash('sha256').update(token).digest('hex'))
  const own = await checkedIn({ nightId, memberId })
  return JSON.stringify({ ok: own !== undefined, own })
}

async function readMembers(hashes: readonly string[]): Promise<string[]> {
  const now = new Date()
  const idle = new Date(now.getTime() - 30 * 86_400_000)
  const { rows } = await query('sessions', SESSIONS, [hashes, now, idle])
  const sent = (rows[0]?.['found'] ?? []) as Row[]
  const found = new Map(sent.map((row) => [row['tokenHash'], String(row['memberId'])]))
  return hashes.map((hash) => found.get(hash) ?? '')
}

/** The bench has one night at a time: those who come together come to the same one. */
async function checkIn(taps: readonly Tap[]): Promise<(Row | undefined)[]> {
  const nightId = taps[0]?.nightId
  const members = taps.map(({ memberId }) => memberId)
  const night = (await query('night', NIGHT_AND_THERE, [nightId, members])).rows[0] ?? {}
  const guard = ['phase', 'checkInOpensAt', 'checkInClosesAt', 'endsAt']
  const recorded = ['checkInOpenedAt', 'checkInClosedAt', 'checkInExtendedUntil']
  const facts = [...guard, ...recorded].map((key) => night[key])
  const at = new Date().toISOString()
  const column = (value: string | null) => members.map(() => value)
  const { rows } = await query('insert', INSERT, [
    nightId,
    ...facts,
    members.toSorted(),
    column('ON_TIME'),
    column('SELF'),
    column(at),
    column(null),
  ])
  notifyPages()
  const ids = (rows[0]?.['ids'] ?? {}) as Readonly<Record<string, string>>
  return members.map((memberId) => {
    const id = ids[memberId]
    return id === undefined ? undefined : { id, status: 'ON_TIME', via: 'SELF', at }
  })
}

function query(name: string, text: string, values: unknown[]) {
  return pool().query<Row>({ name, text, values })
}

let notified = 0

/** As often as the app notifies the pages that are open. */
function notifyPages(): void {
  if (performance.now() - notified < 200) return
  notified = performance.now()
  void pool().query(`SELECT pg_notify('yehua_live', 'bare')`)
}
