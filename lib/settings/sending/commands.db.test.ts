import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { readable, transaction } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { sendMail } from '@/lib/mail/jobs'
import { queueMail } from '@/lib/mail/outbox'
import { now } from '@/lib/shared/clock'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { retryMail, sendTestMail } from './commands'
import { sending } from './queries'

const OWN = 'shen@example.org'
/** Nothing listens there. */
const DEAD = 'smtp://user:pass@127.0.0.1:1'

let plan: PlanFixture
let organiser: MemberViewer
let server: SMTPServer | undefined

beforeEach(async () => {
  decide({ YEHUA_MODE: 'production', SMTP_URL: DEAD, MAIL_FROM: 'Yehua <yehua@example.org>' })
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '沈知夏', ['ORGANISER'])
  await readable().member.update({ where: { id: organiser.memberId }, data: { email: OWN } })
})
afterEach(async () => {
  const closing = server
  server = undefined
  if (closing !== undefined) await new Promise<void>((resolve) => closing.close(resolve))
})

/** A real server on a free port; answers the recipients of what it took. */
async function listen(): Promise<string[]> {
  const took: string[] = []
  const listening = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      stream.on('end', () => {
        took.push(...session.envelope.rcptTo.map(({ address }) => address))
        done()
      })
      stream.resume()
    },
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.server.address()
  decide({
    SMTP_URL: `smtp://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`,
  })
  return took
}

const shown = async (show: 'ALL' | 'FAILED' | 'SENT' | 'WAITING' = 'ALL') =>
  sending(organiser, { show, page: 1 })
const failed = async () => {
  expect(codeOf(await sendTestMail(organiser))).toBe('OK')
  await drainJobs([sendMail])
  const [mail] = (await shown('FAILED'))?.mails ?? []
  if (mail === undefined) throw new Error('No mail failed.')
  return mail
}

describe('a test mail', () => {
  it('goes the way of all mails, and its result is shown', async () => {
    const took = await listen()
    expect(codeOf(await sendTestMail(organiser))).toBe('OK')
    expect((await shown())?.mails).toMatchObject([{ to: OWN, state: 'WAITING', failure: null }])
    expect(took).toEqual([])
    await drainJobs([sendMail])
    expect(took).toEqual([OWN])
    const after = await shown()
    expect(after?.mails).toMatchObject([{ to: OWN, state: 'SENT', attempts: 1 }])
    expect(after?.counts).toEqual({ SENT: 1, WAITING: 0, FAILED: 0, TOO_LATE: 0 })
  })

  it('that fails says why, and never what the server is signed in to with', async () => {
    const mail = await failed()
    expect(mail).toMatchObject({ state: 'FAILED', failure: { kind: 'NO_SERVER', code: 'ESOCKET' } })
    const all = await shown()
    expect(all?.way).toEqual({
      kind: 'SERVER',
      server: '127.0.0.1:1',
      from: 'Yehua <yehua@example.org>',
    })
    expect(JSON.stringify(all)).not.toContain('pass')
  })

  it('is sent five times in ten minutes at most, to an address, by a member with the duty', async () => {
    await listen()
    const codes = []
    for (let n = 0; n < 6; n += 1) codes.push(codeOf(await sendTestMail(organiser)))
    expect(codes).toEqual([...Array<string>(5).fill('OK'), 'TOO_MANY_TRIES'])
    const other = await addMember(plan.groupId, '陆望舒', ['ORGANISER'])
    expect(codeOf(await sendTestMail(other))).toBe('OWN_ADDRESS_MISSING')
    for (const viewer of [plan.coordinator, plan.member, { kind: 'visitor' } as const]) {
      expect(codeOf(await sendTestMail(viewer))).toBe('NOT_ALLOWED')
      expect(await sending(viewer, { show: 'ALL', page: 1 })).toBeNull()
    }
    expect(await readable().mail.count()).toBe(5)
  })

  it('is not written where no mail leaves', async () => {
    decide({ SMTP_URL: '' })
    expect(codeOf(await sendTestMail(organiser))).toBe('MAIL_NOT_SET_UP')
    expect(await shown()).toMatchObject({ way: { kind: 'NONE' }, mails: [] })
  })
})

describe('trying again', () => {
  it('hands over what failed once the server is there, and is refused while it waits', async () => {
    const { id } = await failed()
    const took = await listen()
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => retryMail(organiser, { mailId: id })),
    )
    expect(tries.map(codeOf).toSorted()).toEqual([
      ...Array<string>(4).fill('MAIL_NOT_FAILED'),
      'OK',
    ])
    expect((await shown('WAITING'))?.mails).toMatchObject([{ id, attempts: 1 }])
    await drainJobs([sendMail])
    expect(took).toEqual([OWN])
    expect(codeOf(await retryMail(organiser, { mailId: id }))).toBe('MAIL_NOT_FAILED')
    const acts = await readable().auditRecord.findMany({
      where: { action: { in: ['mail.tested', 'mail.retried'] } },
      orderBy: { id: 'asc' },
    })
    expect(acts.map(({ action, subjectId, facts }) => [action, subjectId, facts])).toEqual([
      ['mail.tested', id, {}],
      ['mail.retried', id, {}],
    ])
  })

  it('sends no link that is dead, nothing unknown, and nothing for who has no duty', async () => {
    const { id } = await failed()
    for (const viewer of [plan.coordinator, plan.member, { kind: 'visitor' } as const])
      expect(codeOf(await retryMail(viewer, { mailId: id }))).toBe('NOT_ALLOWED')
    const past = new Date(now().subtract({ hours: 1 }).epochMilliseconds)
    await readable().mail.update({ where: { id }, data: { validUntil: past } })
    expect(codeOf(await retryMail(organiser, { mailId: id }))).toBe('MAIL_TOO_LATE')
    expect(codeOf(await retryMail(organiser, { mailId: crypto.randomUUID() }))).toBe('MAIL_UNKNOWN')
  })
})

it('lists the last days by what became of each, and never what a mail says', async () => {
  const letter = {
    own: { kind: 'test' as const, locale: 'zh' as const, facts: {}, button: undefined },
    subject: '登录',
    text: '打开：{{secret}}',
    html: '<p>{{secret}}</p>',
    secret: 'T0KEN',
  }
  for (let n = 0; n < 42; n += 1)
    await transaction((tx) => queueMail(tx, { to: `m${String(n)}@example.org`, ...letter }))
  const old = new Date(now().subtract({ hours: 24 * 8 }).epochMilliseconds)
  const [first] = await readable().mail.findMany({ take: 1, orderBy: { createdAt: 'asc' } })
  await readable().mail.update({ where: { id: first?.id ?? '' }, data: { createdAt: old } })
  const all = await shown()
  expect(all).toMatchObject({ counts: { WAITING: 41 }, page: 1, pages: 2, days: 7 })
  expect(all?.mails).toHaveLength(40)
  expect(JSON.stringify(all)).not.toContain('T0KEN')
  expect(await shown('SENT')).toMatchObject({ mails: [], pages: 1 })
})
