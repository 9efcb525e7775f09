import process from 'node:process'
import { setTimeout } from 'node:timers'

// Loaded before anything else in every process that the supervisor starts (node --import). The
// channel to the supervisor closes when that is gone, even by kill -9; then this process ends too.
const GRACE = 10_000

if (process.connected) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), GRACE).unref()
  })
}
