import { config } from '@/lib/config/config'
import { chooseDatabase } from '@/lib/db/address'
import { closeDatabase } from '@/lib/db/close'
import { migrate } from '@/lib/db/migrate'
import { StartRefused } from '@/lib/shared/start-refused'
import { keep, type Child } from './children'
import { startEmbedded, type Engine } from './embedded'
import { checkServer } from './external'
import type { Holder } from './holder'
import { refuseTakenPort, untilListening } from './web-port'

export type Plan = {
  /** Script and arguments for Node, of the web server and of the job worker. */
  readonly web: readonly string[]
  readonly worker: readonly string[]
  /** Work on the migrated database before it is served (the demo's community). */
  readonly prepare?: () => Promise<void>
  /** What to do first, said once the app can be opened at `address`. */
  readonly welcome: (address: string) => Promise<readonly string[]>
  readonly say: (line: string) => void
}

/**
 * Runs database, web server and job worker together until it is asked to stop or one of them cannot
 * be kept alive. Ends them in the order in which they need one another. Throws `StartRefused`.
 */
export async function supervise(plan: Plan): Promise<void> {
  const end = new AbortController()
  const stop = () => end.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  const database = await openDatabase(plan.say)
  const children: Child[] = []
  try {
    await startAll(plan, database, children, end)
    if (!end.signal.aborted) {
      await new Promise((resolve) => end.signal.addEventListener('abort', resolve))
    }
  } finally {
    plan.say('Stopping.')
    await Promise.all(children.map((child) => child.stop(child.name === 'web' ? 15 : 20)))
    await closeDatabase()
    await database.engine?.stop()
  }
  if (end.signal.reason instanceof StartRefused) throw end.signal.reason
}

type Database = { readonly url: string; readonly engine: Engine | null }

async function openDatabase(say: (line: string) => void): Promise<Database> {
  const { DATABASE_URL, DATA_DIR } = config()
  if (DATABASE_URL !== undefined) {
    await checkServer(DATABASE_URL)
    return { url: DATABASE_URL, engine: null }
  }
  const start = await startEmbedded({ dataDir: DATA_DIR, purpose: 'app', note: say })
  if (start.kind === 'busy') throw new StartRefused(whyBusy(DATA_DIR, start.holder))
  return { url: start.engine.url, engine: start.engine }
}

function whyBusy(dataDir: string, holder: Holder | null): string {
  const process = holder?.pid == null ? 'another process' : `process ${String(holder.pid)}`
  if (holder?.purpose === 'command') {
    return `A command (${process}) is at work on the data folder ${dataDir}. Start again when it has finished; nothing was changed.`
  }
  const where = holder?.url == null ? '' : ` Open ${holder.url}.`
  return `Yehua already runs on the data folder ${dataDir} (${process}).${where} To run a second one, give it another folder with DATA_DIR and another PORT; nothing was changed.`
}

async function startAll(
  plan: Plan,
  { url, engine }: Database,
  children: Child[],
  end: AbortController,
): Promise<void> {
  const { HOST, PORT, PUBLIC_URL } = config()
  const lost = (what: string) => () => {
    end.abort(new StartRefused(`The ${what} ended and could not be kept alive; see above for why.`))
  }
  await refuseTakenPort(HOST, PORT)
  void engine?.gone.then(lost('database'))
  chooseDatabase(url)
  await migrate(url)
  await plan.prepare?.()
  if (end.signal.aborted) return
  const settings = { DATABASE_URL: url, NEXT_TELEMETRY_DISABLED: '1' }
  const common = { settings, lost: lost('app') }
  const at = ['--hostname', HOST, '--port', String(PORT)]
  children.push(keep({ ...common, name: 'web', command: [...plan.web, ...at] }))
  children.push(keep({ ...common, name: 'worker', command: plan.worker }))
  if (!(await untilListening(HOST, PORT, end.signal))) return
  const address = PUBLIC_URL ?? `http://${isEverywhere(HOST) ? 'localhost' : HOST}:${String(PORT)}`
  await engine?.announce(address)
  for (const line of await plan.welcome(address)) plan.say(line)
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '127.0.0.1'
}
