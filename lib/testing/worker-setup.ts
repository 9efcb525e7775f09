import { afterAll } from 'vitest'
import { testWorker } from '@/lib/config/config'
import { closeDatabase } from '@/lib/db/client'
import { stopListening } from '@/lib/db/listen'
import { claimWorkerDatabase } from './worker-database'

await claimWorkerDatabase(testWorker())

afterAll(async () => {
  await stopListening()
  await closeDatabase()
})
