import { setTimeout as wait } from 'node:timers/promises'
import { log } from '@/lib/log/log'
import { StartRefused } from '@/lib/shared/start-refused'
import { PersonNeeded, startEmbedded, type Engine, type Start } from './embedded'
import type { Holder } from './holder'
import { pauseBefore } from './rules-restarts'

export type KeptDatabase = {
  /** Connection string, as it is now. */
  readonly url: () => string
  readonly announce: (address: string) => Promise<void>
  readonly stop: () => Promise<void>
}

export type DatabasePlan = {
  readonly dataDir: string
  readonly say: (line: string) => void
  /** Called when it was started again at another address. */
  readonly moved: () => void
  /** Called when only a person can mend it: its files are gone, or another app holds them. */
  readonly lost: (why: StartRefused) => void
}

/** While a command has the database, which it gives back when it is done. */
const COMMAND_PAUSE = 1000

/**
 * Starts the embedded database and starts it again whenever it ends, after pauses that grow while it
 * keeps ending. Throws `StartRefused` when the first start fails.
 */
export async function keepDatabase(plan: DatabasePlan): Promise<KeptDatabase> {
  const first = await startEmbedded({ dataDir: plan.dataDir, purpose: 'app', note: plan.say })
  if (first.kind === 'busy') throw new StartRefused(whyBusy(plan.dataDir, first.holder))
  const stopping = new AbortController()
  let engine: Engine = first.engine
  let opened: string | null = null
  /** A function, for a stop may come while something is awaited. */
  const isStopping = () => stopping.signal.aborted

  const startAgain = async (pause: number): Promise<Engine | null> => {
    for (let next = pause; ; next = pauseBefore(next, 0)) {
      await wait(next, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (isStopping()) return null
      const start = await attempt(plan)
      if (start?.kind === 'started') return start.engine
      if (start?.kind === 'busy') next = COMMAND_PAUSE / 2
    }
  }
  const keeping = async () => {
    for (let pause: number | null = null; ;) {
      const since = performance.now()
      await engine.gone
      if (isStopping()) return
      pause = pauseBefore(pause, performance.now() - since)
      log.error({ againInMs: pause }, 'The database ended and is started again')
      await engine.release()
      const { url } = engine
      const again = await startAgain(pause)
      if (again === null) return
      engine = again
      if (isStopping()) return
      log.warn({}, 'The database runs again')
      if (opened !== null) await engine.announce(opened)
      if (engine.url !== url) plan.moved()
    }
  }
  const kept = keeping().catch((cause: unknown) => {
    stopping.abort()
    plan.lost(cause instanceof StartRefused ? cause : new StartRefused(String(cause)))
  })
  return {
    url: () => engine.url,
    announce: async (address) => {
      opened = address
      await engine.announce(address)
    },
    stop: async () => {
      stopping.abort()
      const running = engine
      await running.stop()
      await kept
      // One that was just being started.
      if (engine !== running) await engine.stop()
    },
  }
}

/** One try to start it again; null when it failed and is worth another. */
async function attempt({ dataDir, say }: DatabasePlan): Promise<Start | null> {
  try {
    const start = await startEmbedded({ dataDir, purpose: 'app', note: say, again: true })
    if (start.kind === 'started' || start.holder?.purpose === 'command') return start
    if (start.holder === null || start.holder.pid === process.pid) return null
    throw new PersonNeeded(whyBusy(dataDir, start.holder))
  } catch (cause) {
    if (cause instanceof PersonNeeded) throw cause
    log.error({ err: cause }, 'The database could not be started; trying again')
    return null
  }
}

function whyBusy(dataDir: string, holder: Holder | null): string {
  const process = holder?.pid == null ? 'another process' : `process ${String(holder.pid)}`
  if (holder?.purpose === 'command') {
    return `A command (${process}) is at work on the data folder ${dataDir}. Start again when it has finished; nothing was changed.`
  }
  const where = holder?.url == null ? '' : ` Open ${holder.url}.`
  return `Yehua already runs on the data folder ${dataDir} (${process}).${where} To run a second one, give it another folder with DATA_DIR and another PORT; nothing was changed.`
}
