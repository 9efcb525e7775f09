import { startWorker } from '@/lib/jobs/worker'
import { closeDatabase } from '@/lib/db/close'
import { stopListening } from '@/lib/db/listen'
import { JOBS } from './jobs'
import { redactConsole } from '@/lib/log/console'
import { run } from './run'

await run(async () => {
  redactConsole()
  const worker = await startWorker(JOBS)
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  await worker.stop()
  await stopListening()
  await closeDatabase()
})
// The channel to the supervisor (lib/engine/lifeline.mjs) would keep a finished worker waiting.
process.exit()
