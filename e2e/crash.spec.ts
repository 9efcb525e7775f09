import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Client } from 'pg'
import { fillStorm } from '@/bench/check-in-people'
import { startEmbedded } from '@/lib/engine/embedded'
import { freePort } from '@/lib/engine/server'
import { nightsWanted } from '@/lib/logs/jobs-kinds'
import { writeLog } from '@/lib/logs/fixtures'
import { endPrograms, runProgram, type Program } from '@/lib/testing/program'
import { dice } from '@/prisma/demo/random'
import { killAll } from './support/crash'

const KILLS = 3
const MEMBERS = 600
const AT_ONCE = 40
const MESSAGES = 6_000
/** The kill comes with one of so many answers to a check-in. */
const LATEST = 150

type Person = { readonly memberId: string; readonly token: string }
type Running = { readonly app: Program; readonly origin: string; readonly url: string }

let folder = ''

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yehua-crash-'))
  await chmod(folder, 0o711)
})
test.afterEach(async () => {
  await endPrograms()
  await rm(folder, { recursive: true, force: true })
})

// The built app as people start it, and the command line beside it: supervisor, web server, worker,
// PostgreSQL and the import are all killed in the moment of some answer, each time another one.
test('loses nothing acknowledged and keeps nothing half-done when everything is killed', async () => {
  test.setTimeout(360_000)
  const random = dice(20_170_518)
  const file = join(folder, 'log.md')
  await writeFile(file, writeLog(MESSAGES))
  let running = await start()
  const { nightId, people } = await fillStorm(running.url, MEMBERS)
  const acknowledged = new Map<string, string>()

  for (let kill = 0; kill < KILLS; kill += 1) {
    const { app, origin, url } = running
    const importing = runProgram('bin/yehua.ts', settings('0'), ['import', file, '--json'])
    await untilImporting(url)
    const last = acknowledged.size + random.between(1, LATEST)
    const killing: Promise<void>[] = []
    await tapAll(origin, nightId, waiting(people, acknowledged), (memberId, at) => {
      acknowledged.set(memberId, at)
      if (acknowledged.size === last) killing.push(killAll(app.pid, importing.pid))
    })
    expect(killing).toHaveLength(1)
    await Promise.all([...killing, app.ended])
    const { output } = await importing.ended

    // Without anyone's help: the same command on the same folder.
    running = await start()
    expect(await cameOf(running.url, nightId, acknowledged)).toEqual({ lost: [], twice: 0 })
    expect([NOTHING, EVERYTHING]).toContainEqual(await archive(running.url))
    if (output.includes('"added"')) expect(await archive(running.url)).toEqual(EVERYTHING)
  }

  await tapAll(running.origin, nightId, waiting(people, acknowledged), (memberId, at) => {
    acknowledged.set(memberId, at)
  })
  expect(acknowledged.size).toBe(MEMBERS)
  expect(await cameOf(running.url, nightId, acknowledged)).toEqual({ lost: [], twice: 0 })
  await importWhole(file)
  expect(await archive(running.url)).toMatchObject({ messages: MESSAGES, people: 4 })
})

function settings(port: string): Record<string, string> {
  const none = { DATABASE_URL: '', PUBLIC_URL: '', SMTP_URL: '', TRUST_PROXY: '' }
  return { ...none, DATA_DIR: folder, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'silent' }
}

async function start(): Promise<Running> {
  const port = String(await freePort(0))
  const app = runProgram('bin/start.ts', settings(port))
  await app.until('Yehua is ready.')
  const engine = await startEmbedded({ dataDir: folder, purpose: 'command', note: () => undefined })
  if (engine.kind !== 'busy') throw new Error('The app has no database.')
  return { app, origin: `http://127.0.0.1:${port}`, url: engine.url }
}

async function importWhole(file: string): Promise<void> {
  const { code, output } = await runProgram('bin/yehua.ts', settings('0'), ['import', file]).ended
  expect({ code, output }).toMatchObject({ code: 0 })
}

/** Until the import has a transaction open and rows in it. */
async function untilImporting(url: string): Promise<void> {
  const begun = `SELECT FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND xact_start < now() AND query LIKE 'COPY %'`
  await withClient(url, async (client) => {
    while ((await client.query(begun)).rowCount === 0) await client.query('SELECT pg_sleep(0.02)')
  })
}

function waiting(people: readonly Person[], acknowledged: ReadonlyMap<string, string>): Person[] {
  return people.filter(({ memberId }) => !acknowledged.has(memberId))
}

/** Every member taps once, so many at a time, until all have or no answer comes any more. */
async function tapAll(
  origin: string,
  nightId: string,
  people: readonly Person[],
  acknowledge: (memberId: string, at: string) => void,
): Promise<void> {
  const queue = people.values()
  const lane = async () => {
    for (const { memberId, token } of queue) {
      const at = await tap(origin, nightId, token)
      if (at === null) return
      acknowledge(memberId, at)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

/** When the answer says that the member came; null when there was no answer or none that says so. */
async function tap(origin: string, nightId: string, token: string): Promise<string | null> {
  const headers = { origin, accept: 'application/json', cookie: `yehua-session=${token}` }
  try {
    const body = new URLSearchParams({ nightId })
    const answer = await fetch(`${origin}/api/check-in`, { method: 'POST', headers, body })
    if (answer.status !== 200) return null
    return ((await answer.json()) as { own: { at: string } }).own.at
  } catch {
    return null
  }
}

/** Members whose answer said that they came and who have no such row, and how many have more than one. */
async function cameOf(url: string, nightId: string, acknowledged: ReadonlyMap<string, string>) {
  const { rows } = await withClient(url, (client) =>
    client.query<{ memberId: string; at: Date }>(
      'SELECT "memberId", "at" FROM "CheckIn" WHERE "nightId" = $1',
      [nightId],
    ),
  )
  const came = new Map(rows.map(({ memberId, at }) => [memberId, at.getTime()]))
  const lost = [...acknowledged].filter(([id, at]) => came.get(id) !== new Date(at).getTime())
  return { lost, twice: rows.length - came.size }
}

const NOTHING = { messages: 0, sources: 0, people: 0, jobs: 0 }
const EVERYTHING = { messages: MESSAGES, sources: 1, people: 4, jobs: 1 }

/** Everything that an import writes, counted. */
async function archive(url: string): Promise<unknown> {
  const { rows } = await withClient(url, (client) =>
    client.query(
      `SELECT (SELECT count(*) FROM "Message")::int AS messages,
         (SELECT count(*) FROM "Source")::int AS sources,
         (SELECT count(*) FROM "LogPerson")::int AS people,
         (SELECT count(*) FROM pgboss.job WHERE name = $1)::int AS jobs`,
      [nightsWanted.name],
    ),
  )
  return rows[0]
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
