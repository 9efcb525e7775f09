import { afterEach, beforeEach, expect, test } from 'vitest'
import { decide } from '@/lib/config/config'
import { readable, transaction } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { freshDatabase } from '@/lib/testing/database'
import { CUT_OFF, loseConnection, retriesOf } from '@/lib/testing/lost-connection'
import { closeSmtp, openSmtp } from './fixtures'
import { sendMail } from './jobs'
import { queueMail } from './outbox'

const MAIL = {
  to: 'shen@example.org',
  subject: '今晚',
  text: '七点半\n',
  html: '<p>七点半</p>',
  own: { kind: 'sign-in' as const, locale: 'zh' as const, facts: {}, button: undefined },
}
const HELD = 'LOCK TABLE "Mail" IN SHARE MODE'

beforeEach(async () => {
  decide({ YEHUA_MODE: 'production', SMTP_URL: '', MAIL_FROM: '' })
  await freshDatabase()
})
afterEach(closeSmtp)

const queue = () => transaction((tx) => queueMail(tx, MAIL))

test('a mail whose writing loses the connection is not there, and nothing is sent', async () => {
  const received = await openSmtp()
  expect(await loseConnection(HELD, queue)).toMatchObject(CUT_OFF)
  expect(await drainJobs([sendMail])).toBe(0)
  expect([await readable().mail.count(), received.length]).toEqual([0, 0])
})

test('a mail whose sending loses it is taken up again within a minute, under the same Message-ID', async () => {
  const received = await openSmtp()
  await queue()
  // Handed over to the server, and not yet written down as sent.
  const work = () => drainJobs([sendMail])
  expect(await loseConnection(HELD, work)).toEqual({ status: 'fulfilled', value: 1 })
  expect(received).toHaveLength(1)
  expect(await readable().mail.findFirst()).toMatchObject({ sentAt: null })
  const [seconds = Infinity] = await retriesOf(sendMail.name)
  expect(seconds).toBeLessThan(60)
  expect(await work()).toBe(1)
  expect((await readable().mail.findFirst())?.sentAt).not.toBeNull()
  // A server and a reader's program that know a Message-ID show the mail once.
  const ids = received.map(({ raw }) => /^message-id: (.+)$/imu.exec(raw)?.[1])
  expect(ids).toEqual([expect.any(String), ids[0]])
  expect(await retriesOf(sendMail.name)).toEqual([])
})
