import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LIFELINE = new URL('../../lib/engine/lifeline.mjs', import.meta.url).href
/** An ended process leaves a database to close: given so long, in milliseconds. */
const PATIENCE = 40_000

export type App = {
  /** Without a slash at the end. */
  readonly address: string
  readonly dataDir: string
  /** Everything it printed so far. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

/** A new data folder; PostgreSQL's own account has to pass through. */
export async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yehua-e2e-'))
  await chmod(dataDir, 0o711)
  return dataDir
}

/**
 * Starts the app as people do (`bin/demo.ts`, `bin/start.ts`) on a free port with a data folder of
 * its own, or with one that is `filled` already and stays, and answers once it prints that it can be
 * opened. What it prints is also written to the file `log`. Ends with this process, even by kill -9.
 */
export async function startApp(
  entry: 'demo' | 'start',
  settings: Readonly<Record<string, string>> = {},
  { filled, log }: { readonly filled?: string | undefined; readonly log?: string } = {},
): Promise<App> {
  const dataDir = filled ?? (await newDataDir())
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', LIFELINE, '--import', 'tsx', `bin/${entry}.ts`],
    {
      cwd: ROOT,
      env: { ...process.env, ...CLEAN, DATA_DIR: dataDir, PORT: String(port), ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  const output = collectOutput(child, log)
  const stop = async () => {
    await end(child)
    if (filled === undefined) await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await saying(child, output, /\bOpen http:\S+/u)
  } catch (cause) {
    await stop()
    throw cause
  }
  return { address: `http://127.0.0.1:${String(port)}`, dataDir, output, stop }
}

/** What the environment of a developer may hold and this app must not see. */
const CLEAN = {
  NODE_ENV: 'production',
  DATABASE_URL: '',
  PUBLIC_URL: '',
  SMTP_URL: '',
  TRUST_PROXY: '',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
} as const

function collectOutput(child: ChildProcess, log?: string): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (log !== undefined) appendFileSync(log, chunk)
    })
  }
  return () => text
}

function saying(child: ChildProcess, output: () => string, what: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => what.test(output()) && resolve()
    child.stdout?.on('data', look)
    child.once('exit', () => reject(new Error(`The app did not start:\n${output()}`)))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  await gone
  clearTimeout(late)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
