import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartRefused } from '@/lib/shared/start-refused'
import { PLAIN_ENVIRONMENT } from './account'
import type { Binaries } from './binaries'
import { keepOnce } from './keep-once'
import type { Place } from './place'
import { isAlive } from './postmaster'

const run = promisify(execFile)

/** The only role of the embedded server. */
export const ROLE = 'yehua'

/**
 * Makes the cluster when there is none. It is made beside its place and moved there whole, so that
 * a crash leaves no half of one and of two processes that start at once only one succeeds.
 */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<void> {
  if (await hasCluster(place.cluster)) return
  await sweep(place.cluster)
  const half = `${place.cluster}.new-${String(process.pid)}`
  const secret = path.join(half, 'password')
  try {
    await mkdir(half, { recursive: true, mode: 0o700 })
    await writeFile(secret, await readPassword(place.dataDir), { mode: 0o600 })
    await give(place, half)
    await give(place, secret)
    await initialise(place, binaries, half, secret)
    await rename(path.join(half, 'cluster'), place.cluster).catch((cause: unknown) => {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOTEMPTY')) throw cause
    })
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}

/** Whether there is a database in the folder. */
export async function hasCluster(cluster: string): Promise<boolean> {
  return (await stat(path.join(cluster, 'PG_VERSION')).catch(() => null)) !== null
}

/** The password of the embedded server, made once and readable only by who owns DATA_DIR. */
export async function readPassword(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'postgres.password')
  return keepOnce(file, () => randomBytes(24).toString('hex'))
}

async function give({ account }: Place, file: string): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) {
    await chown(file, account.uid, account.gid)
  }
}

async function initialise(
  place: Place,
  binaries: Binaries,
  half: string,
  secret: string,
): Promise<void> {
  // Sorting by code point never changes with the system's libraries, so no index can break with
  // them; the character classes of a UTF-8 locale are for pg_trgm and full text search.
  const failures: string[] = []
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const args = [
      '-D',
      path.join(half, 'cluster'),
      '-U',
      ROLE,
      '--pwfile',
      secret,
      '-E',
      'UTF8',
      '--auth',
      'scram-sha-256',
      '--no-instructions',
      '--locale=C',
      `--lc-ctype=${ctype}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]
    const options = { ...place.account, cwd: '/', env: PLAIN_ENVIRONMENT }
    try {
      await run(binaries.initdb, args, options)
      return
    } catch (cause) {
      failures.push(cause instanceof Error ? cause.message : String(cause))
    }
  }
  throw new StartRefused(
    `The database could not be made in ${place.cluster}: ${failures.join('; ')}`,
  )
}

/** Removes what a process that was killed while it made a cluster left behind. */
async function sweep(cluster: string): Promise<void> {
  const folder = path.dirname(cluster)
  const prefix = `${path.basename(cluster)}.new-`
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue
    await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
