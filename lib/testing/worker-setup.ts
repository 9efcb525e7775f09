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
const DECIDED_ANEW = [
  ['YEHUA_MODE', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'SECRET', 'RECENT_SIGN_IN_MINUTES'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'],
  ['WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_STAND_IN'],
].flat()
decide(Object.fromEntries(DECIDED_ANEW.map((name) => [name, ''])))
decide({ DATABASE_URL: await workerDatabase() })
await freshDatabase()

afterAll(async () => {
  await stopListening()
  await closeDatabase()
  process.off('warning', note)
  expect(sentAtOnce).toEqual([])
})
