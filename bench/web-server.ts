import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { environmentWith } from '@/lib/config/config'
import { databaseUrl } from '@/lib/db/address'
import { builtProgram } from '@/lib/engine/programs'
import { freePort } from '@/lib/engine/server'

const PATIENCE = 60_000

export type RunningServer = {
  readonly origin: string
  readonly port: number
  readonly child: ChildProcess
  /** Ends it with the signal, and resolves when it is gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Runs a server of ours beside this process, on the database of the moment; the app unless `command` says otherwise. */
export async function withServer<T>(
  work: (origin: string) => Promise<T>,
  command: (port: string) => readonly string[] = appServer,
  ready = '/tonight',
): Promise<T> {
  const server = await startServer(command, ready)
  try {
    return await work(server.origin)
  } finally {
    await server.end('SIGTERM')
  }
}

/** The same for servers that end while the work goes on. */
export async function startServer(
  command: (port: string) => readonly string[] = appServer,
  ready = '/tonight',
): Promise<RunningServer> {
  const port = await freePort(0)
  const origin = `http://127.0.0.1:${String(port)}`
  const settings = {
    DATABASE_URL: databaseUrl(),
    PORT: String(port),
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
  }
  const child = spawn(process.execPath, command(String(port)), {
    env: environmentWith(settings),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  try {
    await untilAnswers(`${origin}${ready}`)
  } catch (cause) {
    await end('SIGKILL')
    throw cause
  }
  return { origin, port, child, end }
}

/** The program of the build in use (`ensureBuild`), as it runs for a community. */
export function appServer(port: string): string[] {
  const web = builtProgram(process.env['YEHUA_BUILD'] ?? '', 'web')
  return [...web, '--hostname', '127.0.0.1', '--port', port]
}

async function untilAnswers(address: string): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${address} did not answer.`)
}
