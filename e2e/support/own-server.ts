import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { config, decide, environmentWith } from '@/lib/config/config'
import { closeDatabase } from '@/lib/db/close'
import { migrate } from '@/lib/db/migrate'
import { execute } from '@/lib/db/migration-adapter'
import { withDatabaseName } from '@/lib/db/urls'
import { ensureBuild } from '@/lib/engine/build'
import { freePort } from '@/lib/engine/server'

const LIFELINE = new URL('../../lib/engine/lifeline.mjs', import.meta.url).href

export type OwnServer = {
  /** Without a slash at the end. */
  readonly address: string
  /** Folder of the build that it runs on. */
  readonly build: string
  readonly stop: () => Promise<void>
}

/**
 * The built web server alone, without a worker, on an empty database of its own beside the demo's; this
 * process reads and writes that database from now on. For a file that has a Playwright project of its own,
 * hence a process of its own.
 */
export async function startOwnServer(
  name: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const demo = config().DATABASE_URL ?? ''
  const database = `${name}_${String(process.pid)}`
  await execute(demo, `CREATE DATABASE ${database}`)
  const url = withDatabaseName(demo, database)
  await migrate(url)
  const { web } = await ensureBuild(() => undefined)
  // The file before may have used another.
  await closeDatabase()
  decide({ DATABASE_URL: url })
  const port = String(await freePort(0))
  const child = spawn(
    process.execPath,
    ['--import', LIFELINE, ...web, '--hostname', '127.0.0.1', '--port', port],
    {
      env: environmentWith({
        NODE_ENV: 'production',
        PORT: port,
        PUBLIC_URL: '',
        TRUST_PROXY: '',
        ...settings,
      }),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  const address = `http://127.0.0.1:${port}`
  await untilAnswers(child, `${address}/api/live/night/none`)
  return { address, build: process.env['YEHUA_BUILD'] ?? '', stop: () => end(child) }
}

async function untilAnswers(child: ChildProcess, address: string): Promise<void> {
  while (child.exitCode === null) {
    if ((await fetch(address).catch(() => null)) !== null) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The web server did not start.')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
