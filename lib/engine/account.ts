import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { StartRefused } from '@/lib/shared/start-refused'

const run = promisify(execFile)

/** The system account that runs PostgreSQL, as `spawn` takes it; empty for our own. */
export type Account = { uid?: number; gid?: number }

/** What PostgreSQL's programs get to see of our environment: nothing. */
export const PLAIN_ENVIRONMENT: NodeJS.ProcessEnv = { LC_ALL: 'C', NODE_ENV: 'production' }

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the one that owns the
 * cluster already, else `postgres`, which is made when the system has none.
 */
export async function databaseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const owner = await stat(cluster).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await lookUp()) ?? (await create())
}

async function lookUp(): Promise<Account | null> {
  try {
    const uid = await run('id', ['-u', 'postgres'])
    const gid = await run('id', ['-g', 'postgres'])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

async function create(): Promise<Account> {
  const nologin = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']
  await run('useradd', ['--system', '--user-group', ...nologin, 'postgres']).catch(() =>
    run('adduser', ['-S', '-D', '-H', 'postgres']).catch(() => undefined),
  )
  const made = await lookUp()
  if (made !== null) return made
  throw new StartRefused(
    'PostgreSQL does not run as root, and no system user for it could be made. Create one (useradd --system postgres), or start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may do what `test` says (`-r`, `-w`, `-x`) to the path, all folders above included. */
export async function may(account: Account, right: string, path: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', `test ${right} "$1"`, 'sh', path], { ...account, cwd: '/' })
    return true
  } catch {
    return false
  }
}
