import { randomUUID } from 'node:crypto'
import { config } from '@/lib/config/config'
import { chooseDatabase } from '@/lib/db/address'
import { closeDatabase } from '@/lib/db/close'
import { migrate } from '@/lib/db/migrate'
import { StartRefused } from '@/lib/shared/start-refused'
import { keep, type Child } from './children'
import { CONNECTION_NAMES } from './connection-names'
import { checkServer } from './external'
import { keepDatabase, type KeptDatabase } from './keep-database'
import { refuseTakenPort, untilListening } from './web-port'

/** Seconds without a sign of life after which a process counts as hanging and is replaced. */
export const PATIENCE = { web: 10, worker: 30 } as const
/** A start is given up when a process ended so often before the app could be opened once. */
const TRIES = 5

export type Plan = {
  /** Script and arguments for Node, of the web server and of the job worker. */
  readonly web: readonly string[]
  readonly worker: readonly string[]
  /** `PATIENCE`; null where a debugger may hold a process for as long as it likes. */
  readonly patience: Readonly<Record<'web' | 'worker', number>> | null
  /** Work on the migrated database before it is served (the demo's community). */
  readonly prepare?: () => Promise<void>
  /** What to do first, said once the app can be opened at `address`. */
  readonly welcome: (address: string) => Promise<readonly string[]>
  readonly say: (line: string) => void
}

/**
 * Runs database, web server and job worker together until it is asked to stop. What ends or hangs is started
 * again. Ends them in the order in which they need one another. Throws `StartRefused` when the app never
 * started, or when only a person can mend what ended it.
 */
export async function supervise(plan: Plan): Promise<void> {
  const end = new AbortController()
  const stop = () => end.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  const children: Child[] = []
  const database = await openDatabase(plan.say, children, end)
  try {
    await startAll(plan, database, children, end)
    if (!end.signal.aborted) {
      await new Promise((resolve) => end.signal.addEventListener('abort', resolve))
    }
  } finally {
    plan.say('Stopping.')
    await Promise.all(children.map((child) => child.stop(child.name === 'web' ? 15 : 20)))
    await closeDatabase()
    await database.stop()
  }
  if (end.signal.reason instanceof StartRefused) throw end.signal.reason
}

async function openDatabase(
  say: (line: string) => void,
  children: readonly Child[],
  end: AbortController,
): Promise<KeptDatabase> {
  const { DATABASE_URL, DATA_DIR } = config()
  if (DATABASE_URL !== undefined) {
    await checkServer(DATABASE_URL)
    const nothing = () => Promise.resolve()
    return { url: () => DATABASE_URL, announce: nothing, stop: nothing }
  }
  const moved = () => void Promise.all(children.map((child) => child.replace()))
  return keepDatabase({ dataDir: DATA_DIR, say, moved, lost: (why) => end.abort(why) })
}

async function startAll(
  plan: Plan,
  database: KeptDatabase,
  children: Child[],
  end: AbortController,
): Promise<void> {
  const { HOST, PORT, PUBLIC_URL } = config()
  await refuseTakenPort(HOST, PORT)
  chooseDatabase(database.url())
  await migrate(database.url())
  await plan.prepare?.()
  if (end.signal.aborted) return
  let hasStarted = false
  const keepOne = (name: 'web' | 'worker', command: readonly string[]) => {
    const died = (times: number) => {
      if (!hasStarted && times >= TRIES) end.abort(new StartRefused(whyNever(name)))
    }
    const patience = plan.patience?.[name] ?? null
    const settings = () => ({
      DATABASE_URL: database.url(),
      PGAPPNAME: CONNECTION_NAMES[name],
      NEXT_TELEMETRY_DISABLED: '1',
    })
    children.push(keep({ name, command, settings, patience, died }))
  }
  keepOne('web', [...plan.web, '--hostname', HOST, '--port', String(PORT)])
  // Whichever process is the worker at the moment: it goes on with the jobs of the one before.
  keepOne('worker', [...plan.worker, '--id', randomUUID()])
  if (!(await untilListening(HOST, PORT, end.signal))) return
  hasStarted = true
  const address = PUBLIC_URL ?? `http://${isEverywhere(HOST) ? 'localhost' : HOST}:${String(PORT)}`
  await database.announce(address)
  for (const line of await plan.welcome(address)) plan.say(line)
}

function whyNever(name: string): string {
  return `The ${name} process ended ${String(TRIES)} times before the app could be opened; see above for why.`
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '127.0.0.1'
}
