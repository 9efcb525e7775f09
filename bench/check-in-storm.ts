import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { decide, environmentWith } from '@/lib/config/config'
import { databaseUrl } from '@/lib/db/address'
import { closeDatabase } from '@/lib/db/close'
import { migrate } from '@/lib/db/migrate'
import { withDatabaseName } from '@/lib/db/urls'
import { withDatabase } from '@/lib/engine/attach'
import { ensureBuild, NEXT } from '@/lib/engine/build'
import { fillStorm, readRows } from './check-in-people'
import { tapAll, type Taps } from './check-in-taps'

const MEMBERS = 5_000
const AT_ONCE = 200

export type StormFigures = {
  readonly rate: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Answered as done, but not in the database. */
  readonly lost: number
  /** Members with more than one row. */
  readonly twice: number
  readonly failed: number
}
export type Storm = {
  readonly app: StormFigures
  readonly bare: StormFigures
  /** Rate of the app over that of the bare handler. */
  readonly share: number
}

/**
 * 5,000 members tap once, 200 at a time, over HTTP: at the built app, and at a bare node:http handler
 * that does the same SQL. Both on a database made for it on the server of `serverUrl` and dropped
 * afterwards. A first round of a tenth warms both up and is not counted.
 */
export async function benchCheckInStorm(serverUrl: string): Promise<Storm> {
  const name = `yehua_storm_${process.pid}`
  const url = withDatabaseName(serverUrl, name)
  await onServer(serverUrl, `CREATE DATABASE ${name}`)
  try {
    await migrate(url)
    const app = await measure(url, (port) => [NEXT, 'start', '-p', port], '/tonight')
    const bare = await measure(
      url,
      (port) => ['--import', 'tsx', 'bench/check-in-bare.ts', port],
      '/',
    )
    return { app, bare, share: app.rate / bare.rate }
  } finally {
    await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  }
}

async function measure(
  url: string,
  command: (port: string) => string[],
  ready: string,
): Promise<StormFigures> {
  const port = String(await freePort())
  const warm = await fillStorm(url, MEMBERS / 10)
  const storm = await fillStorm(url, MEMBERS)
  const settings = { DATABASE_URL: url, PORT: port, NODE_ENV: 'production', LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, command(port), {
    env: environmentWith(settings),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const origin = `http://localhost:${port}`
    await untilReady(`${origin}${ready}`)
    await tapAll(origin, warm, AT_ONCE)
    const taps = await tapAll(origin, storm, AT_ONCE)
    return figuresOf(taps, await readRows(url, storm.nightId))
  } finally {
    await end(child)
  }
}

function figuresOf(taps: Taps, rows: ReadonlyMap<string, number>): StormFigures {
  const sorted = taps.milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  return {
    rate: taps.milliseconds.length / taps.seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    lost: taps.done.filter((memberId) => !rows.has(memberId)).length,
    twice: [...rows.values()].filter((count) => count > 1).length,
    failed: taps.failed,
  }
}

export function printStorm({ app, bare, share }: Storm): void {
  console.log(`\nCheck-in storm: ${MEMBERS} members, ${AT_ONCE} at once`)
  console.log('             a second   p50 ms   p95 ms   p99 ms   lost  twice  failed')
  for (const [name, f] of [
    ['app', app],
    ['bare handler', bare],
  ] as const) {
    const cells = [f.rate.toFixed(0), f.p50.toFixed(0), f.p95.toFixed(0), f.p99.toFixed(0)]
    const counts = [f.lost, f.twice, f.failed].map((count) => String(count).padStart(7)).join('')
    console.log(`${name.padEnd(13)}${cells.map((cell) => cell.padStart(8)).join(' ')}${counts}`)
  }
  console.log(`${(share * 100).toFixed(0)}% of the bare handler's rate`)
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => null)
    if (answer !== null) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${address} did not answer.`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const [, script] = process.argv
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  decide({ NODE_ENV: 'production', LOG_LEVEL: 'silent' })
  await ensureBuild(console.log)
  await withDatabase(async () => printStorm(await benchCheckInStorm(databaseUrl())))
  await closeDatabase()
}
