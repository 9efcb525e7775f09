import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { environmentWith } from '@/lib/config/config'
import { databaseUrl } from '@/lib/db/address'
import { freePort } from '@/lib/engine/server'

const PATIENCE = 60_000

/** Runs a server of ours beside this process, on the database of the moment; the app unless `command` says otherwise. */
export async function withServer<T>(
  work: (origin: string) => Promise<T>,
  command: (port: string) => readonly string[] = appServer,
  ready = '/tonight',
): Promise<T> {
  const port = String(await freePort(0))
  const origin = `http://127.0.0.1:${port}`
  const settings = {
    DATABASE_URL: databaseUrl(),
    PORT: port,
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', ...command(port)], {
    env: environmentWith(settings),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await untilAnswers(`${origin}${ready}`)
    return await work(origin)
  } finally {
    if (child.exitCode === null) {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    }
  }
}

function appServer(port: string): string[] {
  return ['bin/web.ts', '--hostname', '127.0.0.1', '--port', port]
}

async function untilAnswers(address: string): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${address} did not answer.`)
}
