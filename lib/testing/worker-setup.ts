import { afterAll } from 'vitest'
import { closeDatabase } from '@/lib/db/close'
import { stopListening } from '@/lib/db/listen'
import { claimWorkerDatabase } from './worker-database'

const dropDatabase = await claimWorkerDatabase()

afterAll(async () => {
  await stopListening()
  await closeDatabase()
  await dropDatabase()
})
