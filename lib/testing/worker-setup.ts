import { afterAll, expect } from 'vitest'
import { closeDatabase } from '@/lib/db/close'
import { stopListening } from '@/lib/db/listen'
import { claimWorkerDatabase } from './worker-database'

// A transaction has one connection. pg says so, once a process, where statements were sent on it at once.
const sentAtOnce: string[] = []
process.on('warning', ({ message, stack = message }) => {
  if (message.startsWith('Calling client.query()')) sentAtOnce.push(stack)
})

const dropDatabase = await claimWorkerDatabase()

afterAll(async () => {
  await stopListening()
  await closeDatabase()
  await dropDatabase()
  expect(sentAtOnce).toEqual([])
})
