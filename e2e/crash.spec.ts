import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Client } from 'pg'
import { fillStorm } from '@/bench/check-in-people'
import { startEmbedded } from '@/lib/engine/embedded'
import { freePort } from '@/lib/engine/server'
import { writtenLog } from '@/lib/logs/testing-logs'
import { endPrograms, runProgram, type Program } from '@/lib/testing/program'
import { dice } from '@/prisma/demo/random'
import { killAll } from './support/crash'

const KILLS = 4
const MEMBERS = 3_000
const AT_ONCE = 40
const MESSAGES = 12_000
/** The longest time between the first traces of an import and the kill, in milliseconds. */
const LATEST = 900

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
// PostgreSQL and the import are all killed in one moment, each time at another one.
test('loses nothing acknowledged and keeps nothing half-done when everything is killed', async () => {
  test.setTimeout(150_000)
  const random = dice(20_170_518)
  const file = join(folder, 'log.md')
  await writeFile(file, writtenLog(MESSAGES))
  let running = await start()
  const { nightId, people } = await fillStorm(running.url, MEMBERS)
  const acknowledged = new Map<string, string>()

  for (let kill = 0; kill < KILLS; kill += 1) {
    const { app, origin, url } = running
    const importing = runProgram('bin/yehua.ts', settings('0'), ['import', file, '--json'])
    await untilImporting(url)
    const tapping = tapAll(origin, nightId, waiting(people, acknowledged), acknowledged)
    await new Promise((resolve) => setTimeout(resolve, random.whole(LATEST)))
    await killAll(app.pid, importing.pid)
    const answered = await tapping
    await Promise.all([app.ended, importing.ended])

    // By nobody's hand: the same command on the same folder.
    running = await start()
    expect(await cameOf(running.url, nightId, acknowledged)).toEqual({ lost: [], twice: 0 })
    expect(await archive(running.url)).toEqual(NOTHING)
    test.info().annotations.push({ type: 'answered before the kill', description: `${answered}` })
  }

  await tapAll(running.origin, nightId, waiting(people, acknowledged), acknowledged)
  expect(acknowledged.size).toBe(MEMBERS)
  expect(await cameOf(running.url, nightId, acknowledged)).toEqual({ lost: [], twice: 0 })
  expect(await importOf(file)).toEqual({ messages: MESSAGES, added: MESSAGES })
  expect(await importOf(file)).toEqual({ messages: MESSAGES, added: 0 })
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
