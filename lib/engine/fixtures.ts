import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { endPrograms, runProgram, type Program } from '@/lib/testing/program'
import { readPassword } from './cluster'
import { isAlive } from './postmaster'
import { freePort } from './server'

/** The app in small (lib/testing/tiny-app.ts) on a data folder and a port of its own. */
export type TinyApp = {
  readonly dataDir: string
  readonly port: number
  readonly start: (settings?: Readonly<Record<string, string>>) => Program
  /** What it prints when it can be opened. */
  readonly ready: string
  /** The number of the process that answers. */
  readonly web: () => Promise<number>
  readonly get: (path: string) => Promise<Response>
  /** The number of the database's main process. */
  readonly server: () => Promise<number>
  readonly query: (sql: string) => Promise<unknown[]>
  readonly remove: () => Promise<void>
}

/** On a new folder. */
export async function tinyApp(): Promise<TinyApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yehua 夜话 '))
  await chmod(folder, 0o711)
  const dataDir = path.join(folder, '数据 data')
  const port = await freePort(0)
  const origin = `http://127.0.0.1:${String(port)}`
  const get = (at: string) => fetch(`${origin}${at}`)
  const settings = {
    DATABASE_URL: '',
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'warn',
  }
  return {
    dataDir,
    port,
    start: (more = {}) => runProgram('lib/testing/tiny-app.ts', { ...settings, ...more }),
    ready: `Open http://localhost:${String(port)}`,
    web: async () => Number(await (await get('/')).text()),
    get,
    server: () => serverOf(dataDir),
    query: (sql) => queryIn(dataDir, sql),
    remove: async () => {
      await endPrograms()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function untilGone(...processes: number[]): Promise<void> {
  while (processes.some(isAlive)) await wait(20)
}

/** Asks until the answer is as wanted; a question that fails is asked again. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask().then(
      (value) => ({ value }),
      () => null,
    )
    if (answer !== null && wanted(answer.value)) return answer.value
    await wait(20)
  }
}

async function serverOf(dataDir: string): Promise<number> {
  const lock = await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
  return Number(lock.split('\n')[0])
}

async function queryIn(dataDir: string, sql: string): Promise<unknown[]> {
  const record = JSON.parse(await readFile(path.join(dataDir, 'engine.json'), 'utf8')) as {
    port: number
  }
  const address = `127.0.0.1:${String(record.port)}`
  const password = await readPassword(dataDir)
  const client = new Client({ connectionString: `postgresql://yehua:${password}@${address}/yehua` })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
