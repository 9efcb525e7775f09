import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartRefused } from '@/lib/shared/start-refused'
import { databaseAccount, may, type Account } from './account'
import { SHARED_PLACE } from './binaries'
import { keepOnce } from './keep-once'

export type Place = {
  /** DATA_DIR, absolute: password, secret and engine.json. */
  readonly dataDir: string
  /** PostgreSQL's own folder. */
  readonly cluster: string
  readonly account: Account
}

/**
 * Decides where the cluster lives: in DATA_DIR, or, where the account that runs PostgreSQL cannot
 * enter it (a checkout under root's home), under /var/lib/yehua. `cluster.path` in DATA_DIR then
 * leads there, so that a moved checkout keeps its data.
 */
export async function findPlace(dataDirectory: string): Promise<Place> {
  const dataDir = path.resolve(dataDirectory)
  await makeWritable(dataDir)
  const pointer = path.join(dataDir, 'cluster.path')
  const known = await readFile(pointer, 'utf8').catch(() => null)
  const inside = path.join(dataDir, 'postgres')
  const cluster = known?.trim() ?? inside
  const account = await databaseAccount(cluster)
  if (known !== null || account.uid === undefined || (await may(account, '-x', dataDir))) {
    return { dataDir, cluster, account }
  }
  // A name used once: a DATA_DIR that was deleted begins afresh instead of meeting its old cluster.
  const outside = await keepOnce(pointer, () =>
    path.join(SHARED_PLACE, randomBytes(8).toString('hex'), 'postgres'),
  )
  await mkdir(path.dirname(outside), { recursive: true, mode: 0o755 })
  return { dataDir, cluster: outside, account: await databaseAccount(outside) }
}

/** Makes DATA_DIR when it is missing and proves that it can be written. */
async function makeWritable(dataDir: string): Promise<void> {
  const probe = path.join(dataDir, `.probe-${String(process.pid)}`)
  try {
    await makeFolders(dataDir)
    await writeFile(probe, '')
    await rm(probe)
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new StartRefused(
      `The data folder ${dataDir} cannot be written (${why}). Give this user the right to write there, or set DATA_DIR to another folder.`,
    )
  }
}

/** Folders that others may pass through by name but not list: PostgreSQL's account must enter. */
async function makeFolders(dataDir: string): Promise<void> {
  if ((await stat(dataDir).catch(() => null))?.isDirectory() === true) return
  const parent = path.dirname(dataDir)
  if (parent !== dataDir) await makeFolders(parent)
  await mkdir(dataDir, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 }).catch(
    (cause: unknown) => {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    },
  )
}
