import { parseArgs } from 'node:util'
import { startWorker } from '@/lib/jobs/worker'
import { closeDatabase } from '@/lib/db/close'
import { limitDatabase } from '@/lib/db/limits'
import { stopListening } from '@/lib/db/listen'
import { sayReady } from '@/lib/engine/say-ready'
import { JOBS } from './jobs'
import { redactConsole } from '@/lib/log/console'
import { run } from './run'

/** Jobs at work are given so long; the supervisor waits a little longer. */
const STOP_SECONDS = 15

await run(async () => {
  redactConsole()
  limitDatabase('worker')
  const { values } = parseArgs({ options: { id: { type: 'string' } } })
  const worker = await startWorker(JOBS, values.id)
  sayReady()
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  await worker.stop(STOP_SECONDS)
  await stopListening()
  await closeDatabase()
})
// The channel to the supervisor (lib/engine/lifeline.mjs) would keep a finished worker waiting.
process.exit()
