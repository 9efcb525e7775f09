import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile, stat, truncate } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PLAIN_ENVIRONMENT } from './account'
import type { Binaries } from './binaries'
import type { Place } from './place'
import { findPostmaster, isAlive } from './postmaster'
import { socketFolder } from './sockets'

const LOG_LIMIT = 5_000_000

export type Server = {
  readonly port: number
  /** The folder of its Unix socket, if it has one. */
  readonly socket: string | null
  /** Resolves when the server is gone, wanted or not. */
  readonly gone: Promise<void>
  /** Ends it in order: no new work, open transactions rolled back, everything on disk. */
  readonly stop: () => Promise<void>
}

export type Launch = { ok: true; server: Server } | { ok: false; why: string }

/** Starts PostgreSQL on the cluster and waits until it takes connections. */
export async function launch(
  place: Place,
  binaries: Binaries,
  port: number,
  settings: readonly string[],
): Promise<Launch> {
  const logFile = path.join(place.dataDir, 'postgres.log')
  const from = await trim(logFile)
  const log = await open(logFile, 'a', 0o600)
  const socket = socketFolder(place.cluster, port)
  const flags = [...SETTINGS, `unix_socket_directories=${socket ?? ''}`, ...settings].flatMap(
    (setting) => ['-c', setting],
  )
  const command = [binaries.postgres, '-D', place.cluster, '-p', String(port), ...flags]
  const child = tether(place, command, log.fd)
  await log.close()
  const life = { over: false }
  const gone = new Promise<void>((resolve) => {
    const end = () => {
      life.over = true
      resolve()
    }
    child.once('exit', end).once('error', end)
  })
  for (;;) {
    if (life.over) return { ok: false, why: (await readFile(logFile, 'utf8')).slice(from) }
    const found = await findPostmaster(place.cluster)
    if (found?.ready === true && found.port === port) {
      // Its number may be another program's by the time that it is gone.
      const stop = () => (life.over ? gone : stopServer(found.pid).then(() => gone))
      return { ok: true, server: { port, socket, gone, stop } }
    }
    await wait(15)
  }
}

/** Ends the server with this number in order; at once (it recovers by itself later) after 20 s. */
export async function stopServer(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited === 20_000) process.kill(pid, 'SIGQUIT')
    await wait(20)
  }
}

/** `preferred` when no program listens there, else any free port of the loopback address. */
export async function freePort(preferred: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause) => {
      if (preferred === 0) reject(cause)
      else resolve(freePort(0))
    })
    probe.listen(preferred, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

// This machine only. Errors go to the log without the rows that caused them: those hold personal data.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'max_connections=100',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_checkpoints=off',
]

// A shell of its own session holds the server: Ctrl-C at the terminal does not reach it, and when
// our end of the pipe closes, even by kill -9, it ends the server in order.
const TETHER =
  'exec 3<&0; "$@" 3<&- </dev/null & server=$!; ' +
  '{ read -r line; kill -INT $server; } <&3 2>/dev/null & watch=$!; ' +
  'exec 3<&-; wait $server; code=$?; kill $watch 2>/dev/null; exit $code'

function tether({ account }: Place, command: string[], log: number): ChildProcess {
  const options = { ...account, cwd: '/', env: PLAIN_ENVIRONMENT, detached: true }
  const child =
    process.platform === 'win32'
      ? spawn(command[0] ?? '', command.slice(1), { ...options, stdio: ['pipe', log, log] })
      : spawn('/bin/sh', ['-c', TETHER, 'yehua-postgres', ...command], {
          ...options,
          stdio: ['pipe', log, log],
        })
  child.stdin?.on('error', () => undefined)
  return child
}

async function trim(logFile: string): Promise<number> {
  const size = (await stat(logFile).catch(() => null))?.size ?? 0
  if (size < LOG_LIMIT) return size
  await truncate(logFile)
  return 0
}
