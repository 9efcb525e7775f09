import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { lock } from 'proper-lockfile'
import { isAlive } from './postmaster'

/** Written last into a build, and renamed away first: a folder without it is not to be used. */
const WHOLE = 'yehua-whole'
const CONDEMNED = 'yehua-condemned'
/** One file for each process that uses a build: `<key>.<pid>`. */
const USERS = 'users'

export type BuildPlan = {
  /** Where builds lie side by side, each in a folder named by its key. */
  readonly builds: string
  /** Names what the build is made from; letters, digits and dashes. */
  readonly key: string
  /** Makes the build in this folder, which is not there yet. */
  readonly make: (folder: string) => Promise<void>
  readonly say: (line: string) => void
}

/**
 * Answers the folder of the build with this key, made now where there is none, and keeps it until this
 * process ends. A build is made beside those that other processes run on, and once, however many
 * start at the same moment. Builds that no process uses are removed.
 *
 * The folder has its final name from the beginning, for Next writes that name into what it builds. It
 * becomes a build by one rename, that of its marker.
 */
export async function useBuild(plan: BuildPlan): Promise<string> {
  const { builds, key } = plan
  const folder = path.join(builds, key)
  // Said before looking. Who removes a build takes the marker first and looks for users afterwards, so
  // that one of the two always sees the other.
  await announceUse(builds, key)
  if (await isWhole(folder)) {
    await withLock(builds, () => removeUnused(builds)).catch(ignoreLocked)
    return folder
  }
  const work = async () => {
    if (!(await isWhole(folder))) await makeWhole(plan, folder)
    await removeUnused(builds)
  }
  await withLock(builds, work).catch((cause: unknown) => {
    ignoreLocked(cause)
    plan.say('Another start builds the app; waiting for it.')
    return withLock(builds, work, { forever: true, factor: 1, minTimeout: 250, maxTimeout: 250 })
  })
  return folder
}

async function makeWhole({ key, make }: BuildPlan, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await make(folder)
  const marker = path.join(folder, `${WHOLE}.${String(process.pid)}`)
  await writeFile(marker, key)
  await rename(marker, path.join(folder, WHOLE))
}

async function isWhole(folder: string): Promise<boolean> {
  return readFile(path.join(folder, WHOLE)).then(
    () => true,
    () => false,
  )
}

async function announceUse(builds: string, key: string): Promise<void> {
  const file = path.join(builds, USERS, `${key}.${String(process.pid)}`)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, '')
  process.once('exit', () => rmSync(file, { force: true }))
}

/** Under the lock. A process that announces its use meanwhile finds the marker gone and waits for the lock. */
async function removeUnused(builds: string): Promise<void> {
  for (const entry of await readdir(builds, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === USERS || entry.name.startsWith('.')) continue
    const folder = path.join(builds, entry.name)
    const [whole, condemned] = [path.join(folder, WHOLE), path.join(folder, CONDEMNED)]
    await rename(whole, condemned).catch(() => undefined)
    if (!(await isUsed(builds, entry.name))) await rm(folder, { recursive: true, force: true })
    else await rename(condemned, whole).catch(() => undefined)
  }
}

async function isUsed(builds: string, key: string): Promise<boolean> {
  const used = await Promise.all(
    (await readdir(path.join(builds, USERS))).map(async (name) => {
      const [of, pid] = name.split('.')
      if (isAlive(Number(pid))) return of === key
      await rm(path.join(builds, USERS, name), { force: true })
      return false
    }),
  )
  return used.includes(true)
}

type OperationOptions = Exclude<
  NonNullable<Parameters<typeof lock>[1]>['retries'],
  number | undefined
>

/** The lock of a process that was killed is free after 20 seconds. */
async function withLock(
  builds: string,
  work: () => Promise<void>,
  retries: number | OperationOptions = 0,
): Promise<void> {
  const release = await lock(builds, {
    lockfilePath: path.join(builds, '.lock'),
    stale: 20_000,
    update: 5000,
    retries,
  })
  try {
    await work()
  } finally {
    await release()
  }
}

function ignoreLocked(cause: unknown): void {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'ELOCKED')) throw cause
}
