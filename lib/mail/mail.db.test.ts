import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { config, decide, environmentWith } from '@/lib/config/config'
import { readable, transaction } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { reject } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { closeSmtp, openSmtp } from './fixtures'
import { sendMail } from './jobs'
import { mailbox } from './mailbox'
import { queueMail } from './outbox'
import { mailReachesPeople } from './transport'

const MAIL = {
  own: { kind: 'sign-in' as const, locale: 'zh' as const, facts: {}, button: undefined },
  to: 'shen@example.org',
  subject: '登录晚灯支付技术社',
  text: '打开：{{secret}}\n',
  html: '<p><a href="{{secret}}">打开</a></p>',
  secret: 'https://night.example.org/sign-in/open?token=T0KEN&next=%2Ftonight',
}

const queue = (mail = {}) => transaction((tx) => queueMail(tx, { ...MAIL, ...mail }))

beforeEach(async () => {
  decide({ YEHUA_MODE: 'production', SMTP_URL: '', MAIL_FROM: '' })
  await freshDatabase()
})

afterEach(closeSmtp)

describe('mail', () => {
  it('arrives over SMTP with its secret, which is then forgotten here', async () => {
    const received = await openSmtp()
    await queue()
    expect(received).toEqual([])
    await drainJobs([sendMail])
    expect(received.map(({ to }) => to)).toEqual([['shen@example.org']])
    const plain = received[0]?.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? ''
    expect(plain).toContain('From: Yehua <yehua@night.example.org>')
    expect(plain).toContain('token=T0KEN&next=')
    expect(plain).toContain('href="https://night.example.org/sign-in/open?token=T0KEN&amp;next=')
    const [row] = await readable().mail.findMany()
    expect(row).toMatchObject({ secret: null, attempts: 1, lastError: null })
    expect(row?.sentAt).not.toBeNull()
    expect(JSON.stringify(row)).not.toContain('T0KEN')
    expect(
      row?.id !== undefined && plain.includes(`Message-ID: <${row.id}@night.example.org>`),
    ).toBe(true)
  })

  it('is sent once, though its job runs twice', async () => {
    const received = await openSmtp()
    await queue()
    const [row] = await readable().mail.findMany()
    const mailId = row?.id ?? ''
    await sendMail.work({ mailId })
    await sendMail.work({ mailId })
    await drainJobs([sendMail])
    expect(received).toHaveLength(1)
  })

  it('is not sent when its transaction is rolled back', async () => {
    const received = await openSmtp()
    await transaction(async (tx) => {
      await queueMail(tx, MAIL)
      reject('NOT_ALLOWED')
    })
    await drainJobs([sendMail])
    expect(received).toEqual([])
    expect(await readable().mail.count()).toBe(0)
  })

  it('is not sent once it is too late, and its secret is forgotten', async () => {
    const received = await openSmtp()
    await queue({ validUntil: Temporal.Now.instant().subtract({ seconds: 1 }) })
    await drainJobs([sendMail])
    expect(received).toEqual([])
    const [row] = await readable().mail.findMany()
    expect(row).toMatchObject({ secret: null, sentAt: null, lastError: 'TOO_LATE' })
  })

  it('is tried again when the server refuses it, and neither log nor row quotes the address', async () => {
    await openSmtp({ refuse: true })
    await queue()
    const { stdout, stderr } = await workInItsOwnProcess()
    const [row] = await readable().mail.findMany()
    expect(row).toMatchObject({ sentAt: null, attempts: 1, lastError: 'EENVELOPE 550' })
    expect(row?.secret).toBe(MAIL.secret)
    expect(stderr).toContain('A job failed and will be tried again')
    for (const secret of ['shen', 'T0KEN', '登录']) expect(stdout + stderr).not.toContain(secret)
  })

  it('is tried again when no server answers', async () => {
    decide({ SMTP_URL: 'smtp://127.0.0.1:1' })
    await queue()
    await drainJobs([sendMail])
    const [row] = await readable().mail.findMany()
    expect(row).toMatchObject({ sentAt: null, attempts: 1, lastError: 'ESOCKET' })
  })
})

describe('the local mailbox', () => {
  it.each(['development', 'demo'])('shows mail with its link in %s', async (mode) => {
    decide({ YEHUA_MODE: mode })
    await queue()
    expect(await mailbox()).toMatchObject([{ to: MAIL.to, text: `打开：${MAIL.secret}\n` }])
    expect(mailReachesPeople()).toBe(true)
  })

  it('does not exist in production under any other setting', async () => {
    await queue()
    expect(await mailbox()).toBeNull()
    expect(mailReachesPeople()).toBe(false)
    await openSmtp()
    expect(await mailbox()).toBeNull()
    expect(mailReachesPeople()).toBe(true)
  })

  it('keeps the mail of the demo, though a server is set', async () => {
    const received = await openSmtp()
    decide({ YEHUA_MODE: 'demo' })
    await queue()
    await drainJobs([sendMail])
    expect(received).toEqual([])
  })
})

/** The real worker's way, with everything logged, so that what it writes can be read. */
async function workInItsOwnProcess() {
  const script = `
    const { drainJobs } = await import('@/lib/jobs/drain')
    const { sendMail } = await import('@/lib/mail/jobs')
    const { closeDatabase } = await import('@/lib/db/close')
    await drainJobs([sendMail])
    await closeDatabase()`
  return promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { env: environmentWith({ DATABASE_URL: config().DATABASE_URL ?? '', LOG_LEVEL: 'trace' }) },
  )
}
