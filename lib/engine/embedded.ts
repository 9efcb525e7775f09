import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefused } from '@/lib/shared/start-refused'
import { findBinaries } from './binaries'
import { ensureCluster, hasCluster, readPassword } from './cluster'
import { findOwner, takeOwnership, type Ownership } from './ownership'
import { endOrphans } from './orphans'
import { findPlace, type Place } from './place'
import { disarmStaleLock, findPostmaster, type Postmaster } from './postmaster'
import { forgetHolder, readHolder, writeHolder, type Holder } from './holder'
import { freePort, launch, stopServer, type Server } from './server'
import { removeOldSockets } from './sockets'

const PATIENCE = 30_000

/** Only a person can mend it: trying again does not help. */
export class PersonNeeded extends StartRefused {}

export type Engine = {
  /** Connection string of the application's database. */
  readonly url: string
  /** Resolves when the server is gone, wanted or not. */
  readonly gone: Promise<void>
  readonly stop: () => Promise<void>
  /** Lets go of a server that is gone, so that another one may be started. */
  readonly release: () => Promise<void>
  /** Notes in engine.json where the app can be opened. */
  readonly announce: (address: string) => Promise<void>
}

export type Start =
  /** We own it and stop it. */
  | { readonly kind: 'started'; readonly engine: Engine }
  /** A living process owns it; its database may be shared. */
  | { readonly kind: 'busy'; readonly url: string; readonly holder: Holder | null }

export type StartOptions = {
  readonly dataDir: string
  readonly purpose: Holder['purpose']
  /** What a person may want to know of the start, in a sentence. */
  readonly note: (sentence: string) => void
  /** It ran a moment ago: no new database is made in place of one whose files are gone. */
  readonly again?: boolean
  /** More settings of the server (`fsync=off`); for tests. */
  readonly settings?: readonly string[]
}

/**
 * Starts the embedded PostgreSQL on DATA_DIR, or finds it running. Heals what a crash left: a stale
 * lock, a half-made cluster, a server whose owner was killed. Throws `StartRefused`.
 */
export async function startEmbedded(options: StartOptions): Promise<Start> {
  if (options.again === true) await refuseMissing(options.dataDir)
  const place = await findPlace(options.dataDir)
  const password = await readPassword(place.dataDir)
  const binaries = await findBinaries(place.account)
  if (!place.cluster.startsWith(place.dataDir)) {
    options.note(`PostgreSQL may not enter ${place.dataDir}; its data lies in ${place.cluster}.`)
  }
  const deadline = Date.now() + PATIENCE
  let attempt = 0
  while (Date.now() < deadline) {
    if (attempt++ > 0) await wait(200)
    const running = await findPostmaster(place.cluster)
    if (running !== null) {
      const busy = await joinOrEnd(place, running, password, options.note)
      if (busy !== null) return busy
      continue
    }
    await ensureCluster(place, binaries)
    await disarmStaleLock(place.cluster)
    await removeOldSockets(place.cluster)
    const record = await readHolder(place.dataDir)
    const port = await freePort(record?.port ?? 0)
    const launched = await launch(place, binaries, port, options.settings ?? [])
    if (launched.ok) {
      const owned = await own(place, launched.server, password, options.purpose)
      if (owned !== null) return owned
      continue
    }
    if (launched.why.includes(STILL_USED)) await endOrphans(place.cluster)
    if (!PASSING.test(launched.why)) {
      throw new StartRefused(`PostgreSQL did not start. ${lastFatal(launched.why)}`)
    }
  }
  throw new StartRefused(
    `The database in ${place.cluster} did not become ready within ${String(PATIENCE / 1000)} seconds; see ${place.dataDir}/postgres.log.`,
  )
}

// Another process was faster, the old one is not quite gone, or another program took the port meanwhile.
const STILL_USED = 'is still in use'
const PASSING = /"postmaster\.pid" already exists|is still in use|could not bind|Address already/

/** Throws `PersonNeeded` unless this folder holds the database that ran in it. */
async function refuseMissing(dataDir: string): Promise<void> {
  const holder = await readHolder(path.resolve(dataDir))
  const { cluster } = holder === null ? { cluster: null } : await findPlace(dataDir)
  if (cluster !== null && (await hasCluster(cluster))) return
  throw new PersonNeeded(
    `The database's files in ${path.resolve(dataDir)} are gone; they were moved or deleted while the app ran. Put them back and start again. Starting without them makes a new, empty database.`,
  )
}

function lastFatal(log: string): string {
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line))
  return (lines.at(-1) ?? log.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC):\s*/, '')
}

/** Shares a server that has an owner; ends one whose owner was killed; null means look again. */
async function joinOrEnd(
  place: Place,
  running: Postmaster,
  password: string,
  note: (sentence: string) => void,
): Promise<Start | null> {
  const owner = await findOwner(running, password)
  if (owner.kind === 'not-ready') return null
  if (owner.kind === 'owned') {
    return {
      kind: 'busy',
      url: owner.url,
      holder: await readHolder(place.dataDir),
    }
  }
  note('The last run was killed and left its database server behind; it is stopped in order.')
  await stopServer(running.pid)
  await owner.release()
  return null
}

async function own(
  place: Place,
  server: Server,
  password: string,
  purpose: Holder['purpose'],
): Promise<Start | null> {
  const ownership: Ownership | null = await takeOwnership(server, password)
  if (ownership === null) return null
  const record = { pid: process.pid, port: server.port, purpose }
  const announce = (url: string | null) => writeHolder(place.dataDir, { ...record, url })
  await announce(null)
  const { release } = ownership
  const stop = async () => {
    await release()
    await server.stop()
    await forgetHolder(place.dataDir)
  }
  const { url } = ownership
  return { kind: 'started', engine: { url, gone: server.gone, stop, release, announce } }
}
