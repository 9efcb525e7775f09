import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { environmentWith } from '@/lib/config/config'

export type Child = {
  readonly name: string
  /** Asks it to end, and makes it after `seconds`. */
  readonly stop: (seconds: number) => Promise<void>
}

export type ChildPlan = {
  readonly name: string
  /** Script and arguments for Node. */
  readonly command: readonly string[]
  readonly settings: Readonly<Record<string, string>>
  /** Called when it died too often to go on. */
  readonly lost: () => void
}

const LIFELINE = new URL('lifeline.mjs', import.meta.url).href
const OFTEN = 5
const MINUTE = 60_000

/** Starts a process of ours and starts it again when it dies; not more than 5 times in a minute. */
export function keep(plan: ChildPlan): Child {
  const deaths: number[] = []
  const state = { stopping: false }
  let child = start(plan)
  const watch = () =>
    child.once('exit', () => {
      if (state.stopping) return
      const now = Date.now()
      deaths.push(now)
      if (deaths.filter((at) => now - at < MINUTE).length >= OFTEN) plan.lost()
      else void again()
    })
  const again = async () => {
    await wait(500)
    if (state.stopping) return
    child = start(plan)
    watch()
  }
  watch()
  const stop = (seconds: number) => {
    state.stopping = true
    return end(child, seconds)
  }
  return { name: plan.name, stop }
}

// A session of its own: Ctrl-C at the terminal reaches only the supervisor, which ends all in order.
function start({ command, settings }: ChildPlan): ChildProcess {
  return spawn(process.execPath, ['--import', LIFELINE, ...command], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: environmentWith(settings),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
}

async function end(child: ChildProcess, seconds: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = new AbortController()
  const limit = wait(seconds * 1000, 'late', { signal: late.signal }).catch(() => 'gone')
  if ((await Promise.race([gone, limit])) === 'late') child.kill('SIGKILL')
  await gone
  late.abort()
}
