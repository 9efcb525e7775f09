import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { decide } from '@/lib/config/config'
import { closeDatabase } from '@/lib/db/close'
import { startEmbedded } from '@/lib/engine/embedded'
import { freePort } from '@/lib/engine/server'
import { endPrograms, runProgram } from '@/lib/testing/program'

/** The built app as people start it, supervisor and all, on a data folder that outlasts its starts. */
export type KilledApp = {
  /** Without a slash at the end. */
  readonly origin: string
  /** One statement over a connection of its own: a kept one would fall with the database. */
  readonly query: <R>(sql: string, values?: readonly unknown[]) => Promise<R[]>
  readonly connect: () => Promise<Client>
  /** Process numbers of the moment. */
  readonly processes: () => { readonly web: number | null; readonly worker: number | null }
  readonly parentOf: (pid: number) => number
  /** Whether the supervisor still runs. */
  readonly isUp: () => boolean
  readonly answers: () => Promise<boolean>
  readonly restart: () => Promise<void>
}

/** Runs the app, with mail going to this port, while `work` kills parts of it; then nothing of it is left. */
export async function withKilledApp<T>(
  smtpPort: number,
  work: (app: KilledApp) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yehua-kills-'))
  // PostgreSQL runs as another user when we are root, and must get in.
  await chmod(folder, 0o711)
  const port = String(await freePort(0))
  const origin = `http://127.0.0.1:${port}`
  const settings = {
    DATABASE_URL: '',
    TRUST_PROXY: '',
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: origin,
    SMTP_URL: `smtp://127.0.0.1:${String(smtpPort)}`,
    LOG_LEVEL: 'silent',
  }
  let supervisor = 0
  let up = false
  let url = ''
  const start = async () => {
    const program = runProgram('bin/start.ts', settings)
    supervisor = program.pid
    up = true
    void program.ended.then(({ output }) => {
      if (program.pid === supervisor && up) console.error(output.slice(-2000))
      if (program.pid === supervisor) up = false
    })
    await program.until('Yehua is ready.')
    const found = await startEmbedded({
      dataDir: folder,
      purpose: 'command',
      note: () => undefined,
    })
    if (found.kind !== 'busy') throw new Error('The app has no database.')
    url = found.url
    decide({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'silent', PUBLIC_URL: origin })
  }
  const connect = async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
  const app: KilledApp = {
    origin,
    connect,
    query: async <R>(sql: string, values: readonly unknown[] = []) => {
      const client = await connect()
      try {
        return (await client.query(sql, [...values])).rows as R[]
      } finally {
        await client.end().catch(() => undefined)
      }
    },
    processes: () => {
      const children = table().filter(({ parent }) => parent === supervisor)
      const pidOf = (name: string) =>
        children.find(({ command }) => command.includes(`/${name}.mjs`))?.pid ?? null
      return { web: pidOf('programs/web'), worker: pidOf('programs/worker') }
    },
    parentOf: (pid) => table().find((row) => row.pid === pid)?.parent ?? 0,
    isUp: () => up,
    answers: () => isAnswered(`${origin}/api/live/night/none`),
    restart: async () => {
      up = false
      await closeDatabase()
      await endPrograms()
      await start()
    },
  }
  try {
    await start()
    return await work(app)
  } finally {
    up = false
    await closeDatabase()
    await endPrograms()
    await rm(folder, { recursive: true, force: true })
  }
}

async function isAnswered(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) })
    return answer.status < 500
  } catch {
    return false
  }
}

function table() {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim()
  return lines.split('\n').map((line) => {
    const [pid, parent, ...command] = line.trim().split(/\s+/u)
    return { pid: Number(pid), parent: Number(parent), command: command.join(' ') }
  })
}
