import process from 'node:process'
import { setInterval, setTimeout } from 'node:timers'
import { URL } from 'node:url'

// Loaded before anything else in every process that the supervisor starts (node --import). The
// channel to the supervisor closes when that is gone, even by kill -9; then this process ends too.
const GRACE = 10_000

// A process hands its flags on to the processes that it forks. Those wait for its messages and have its
// own channel: with an unreferenced one they would end at once, and so would Next's build.
const at = process.execArgv.indexOf(import.meta.url)
if (at > 0) process.execArgv.splice(at - 1, 2)

const end = () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), GRACE).unref()
}

// `send` is there in every process that was given a channel, and stays when the channel closes: the
// supervisor may be gone before this line runs.
if (process.send !== undefined) {
  if (process.connected) {
    process.once('disconnect', end)
    // Listening must not keep a process that has nothing left to do.
    process.channel?.unref()
  } else end()
}

// Said from the event loop, so that the supervisor notices a process whose loop stands still.
const every = Number(new URL(import.meta.url).searchParams.get('alive') ?? 0)
if (every > 0 && process.send !== undefined) {
  setInterval(() => {
    if (process.connected) process.send?.('alive', undefined, undefined, () => undefined)
  }, every).unref()
}
