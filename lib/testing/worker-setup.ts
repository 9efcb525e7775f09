import { afterAll, expect } from 'vitest'
import { decide } from '@/lib/config/config'
import { closeDatabase } from '@/lib/db/close'
import { stopListening } from '@/lib/db/listen'
import { freshDatabase } from './database'
import { workerDatabase } from './worker-database'

// A transaction has one connection. pg says so, once a process, where statements were sent on it at once.
const sentAtOnce: string[] = []
const note = ({ message, stack = message }: Error) => {
  if (message.startsWith('Calling client.query()')) sentAtOnce.push(stack)
}
process.on('warning', note)

// A worker takes one file after another. What the last one decided counts no more.
const DECIDED_ANEW = { YEHUA_MODE: '', PUBLIC_URL: '', SMTP_URL: '', MAIL_FROM: '' }
decide({ ...DECIDED_ANEW, DATABASE_URL: await workerDatabase() })
await freshDatabase()

afterAll(async () => {
  await stopListening()
  await closeDatabase()
  process.off('warning', note)
  expect(sentAtOnce).toEqual([])
})
