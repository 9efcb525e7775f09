import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { environmentWith } from '@/lib/config/config'
import { log } from '@/lib/log/log'
import { pauseBefore } from './rules-restarts'
import { ALIVE_MS, heard, isHanging, LOOK_MS, lookAgain, silenceFrom } from './rules-silence'
import { READY } from './say-ready'

export type Child = {
  readonly name: string
  /** Asks it to end, and makes it after `seconds`. */
  readonly stop: (seconds: number) => Promise<void>
  /** Ends it so that it starts again with the settings of the moment. */
  readonly replace: () => Promise<void>
}

export type ChildPlan = {
  readonly name: string
  /** Script and arguments for Node. */
  readonly command: readonly string[]
  /** Asked at each start. */
  readonly settings: () => Readonly<Record<string, string>>
  /** It is replaced after so many seconds without a sign of life; null: never, as under a debugger. */
  readonly patience: number | null
  /** Called each time it ended unasked, with how often it has. */
  readonly died: (times: number) => void
}

const LIFELINE = new URL('lifeline.mjs', import.meta.url).href

/**
 * Starts a process of ours, and starts it again whenever it ends, after pauses that grow while it keeps
 * ending. One that hangs is killed, and so replaced.
 */
export function keep(plan: ChildPlan): Child {
  const state = { stopping: new AbortController(), deaths: 0 }
  let child = start(plan)
  const run = async () => {
    for (let pause: number | null = null; ; child = start(plan)) {
      const since = performance.now()
      const unwatch = watch(plan, child)
      await gone(child)
      unwatch()
      if (state.stopping.signal.aborted) return
      pause = pauseBefore(pause, performance.now() - since)
      const { exitCode: code, signalCode: signal } = child
      const facts = { process: plan.name, code, signal, againInMs: pause }
      log.warn(facts, 'A process ended and is started again')
      plan.died((state.deaths += 1))
      await wait(pause, undefined, { signal: state.stopping.signal }).catch(() => undefined)
      if (isStopping()) return
    }
  }
  /** A function, for a stop may come while something is awaited. */
  const isStopping = () => state.stopping.signal.aborted
  void run()
  return {
    name: plan.name,
    stop: (seconds) => {
      state.stopping.abort()
      return end(child, seconds)
    },
    replace: () => end(child, 15),
  }
}

// A session of its own: Ctrl-C at the terminal reaches only the supervisor, which ends all in order.
function start({ command, settings, patience }: ChildPlan): ChildProcess {
  const lifeline = patience === null ? LIFELINE : `${LIFELINE}?alive=${String(ALIVE_MS)}`
  return spawn(process.execPath, ['--import', lifeline, ...command], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: environmentWith(settings()),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
}

/** Kills the process when it hangs: `lifeline.mjs` says from its event loop that it is alive. */
function watch({ name, patience }: ChildPlan, child: ChildProcess): () => void {
  if (patience === null) return () => undefined
  let silence = silenceFrom(performance.now())
  const hear = (message: unknown) => {
    silence = heard(silence, message === READY ? 'ready' : 'alive')
  }
  child.on('message', hear)
  const looking = setInterval(() => {
    silence = lookAgain(silence, performance.now())
    if (!isHanging(silence, patience * 1000)) return
    const facts = {
      process: name,
      child: child.pid,
      silentSeconds: Math.round(silence.quiet / 1000),
    }
    log.error(facts, 'A process does not answer any more; it is killed and replaced')
    child.kill('SIGKILL')
  }, LOOK_MS)
  return () => {
    clearInterval(looking)
    child.off('message', hear)
  }
}

/** Resolves when it has ended, or could not even be started. */
async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve()).once('error', () => resolve())
  })
}

async function end(child: ChildProcess, seconds: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = gone(child)
  child.kill('SIGTERM')
  const late = new AbortController()
  const limit = wait(seconds * 1000, 'late', { signal: late.signal }).catch(() => 'gone')
  if ((await Promise.race([ended, limit])) === 'late') child.kill('SIGKILL')
  await ended
  late.abort()
}
