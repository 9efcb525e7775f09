import process from 'node:process'
import { setTimeout } from 'node:timers'

// Loaded before anything else in every process that the supervisor starts (node --import). The
// channel to the supervisor closes when that is gone, even by kill -9; then this process ends too.
const GRACE = 10_000

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
