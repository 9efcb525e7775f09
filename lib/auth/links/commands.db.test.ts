import { beforeEach, describe, expect, it } from 'vitest'
import { decide } from '@/lib/config/config'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { mailbox } from '@/lib/mail/mailbox'
import { statementsOf } from '@/lib/testing/statements'
import { createPersonalLink, requestLink } from './commands'
import { newLink } from './new-link'
import { openLink } from './open-link'
import { peopleNamed } from './queries'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { codeOf, CONSOLE, freshCommunity, createMember, mailLinks } from '@/lib/auth/fixtures'

const HERE = { device: 'Firefox · Linux' }
let groupId = ''

beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '', PUBLIC_URL: 'https://night.example.org' })
  groupId = await freshCommunity()
})

const ask = (email: string, client = '192.0.2.1') =>
  requestLink({ email, next: '/tonight', locale: 'zh', client })

const personal = (memberId: string) =>
  newLink(readable(), { memberId, purpose: 'PERSONAL', createdById: null })

const expire = (table: 'SignInLink' | 'Session') =>
  pool().query(`UPDATE "${table}" SET "expiresAt" = now() - interval '1 second'`)

async function linkInMail(): Promise<string> {
  const text = (await mailbox())?.[0]?.text ?? ''
  return /https:\S+/.exec(text)?.[0] ?? ''
}

describe('a link by mail', () => {
  it('goes to a member, in their language, and opens a session of theirs', async () => {
    const { memberId } = await createMember(groupId, 'Ada Moor', {
      email: 'ada@example.org',
      locale: 'en',
    })
    expect(codeOf(await ask('  ADA@example.org '))).toBe('OK')
    await mailLinks()
    const [mail] = (await mailbox()) ?? []
    expect(mail).toMatchObject({ to: 'ada@example.org', subject: 'Sign in to 夜话' })
    const link = new URL(await linkInMail())
    expect(link.origin + link.pathname).toBe('https://night.example.org/sign-in/open')
    expect(link.searchParams.get('next')).toBe('/tonight')
    const session = await openLink(link.searchParams.get('token') ?? '', HERE)
    expect(await viewerOfToken(session?.token ?? '')).toMatchObject({ kind: 'member', memberId })
  })

  it('gives an unknown address the same answer and sends it nothing', async () => {
    await createMember(groupId, '沈知远', { email: 'shen@example.org' })
    const answers = [await ask('shen@example.org'), await ask('unknown@example.org')]
    expect(answers[1]).toEqual(answers[0])
    const { rows } = await pool().query('SELECT name, data FROM pgboss.job ORDER BY data')
    expect(rows.map((row: { name: string }) => row.name)).toEqual([
      'auth.mail-link',
      'auth.mail-link',
    ])
    await mailLinks()
    expect((await mailbox())?.map((mail) => mail.to)).toEqual(['shen@example.org'])
    expect(await readable().signInLink.count()).toBe(1)
  })

  it('is asked for in the same statements for a known and an unknown address', async () => {
    await createMember(groupId, '沈知远', { email: 'shen@example.org' })
    await ask('first@example.org')
    const [known, unknown] = [
      await statementsOf(() => ask('shen@example.org')),
      await statementsOf(() => ask('unknown@example.org')),
    ]
    expect(known.length).toBeGreaterThan(2)
    expect(unknown).toEqual(known)
    expect(known.join(' ')).not.toContain('"Member"')
  })

  it('is made when the answer is long gone: no worker is woken, and none finds it at once', async () => {
    await createMember(groupId, '沈知远', { email: 'shen@example.org' })
    const sent = await statementsOf(() => ask('shen@example.org'))
    expect(sent.join(' ')).not.toContain('pg_notify')
    const { rows } = await pool().query<{ wait: number }>(
      `SELECT extract(epoch FROM start_after - created_on)::float AS wait FROM pgboss.job WHERE name = 'auth.mail-link'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.wait).toBeGreaterThan(0.5)
    expect(rows[0]?.wait).toBeLessThan(4.5)
  })

  it('is not sent to a member who left', async () => {
    const { memberId } = await createMember(groupId, '沈知远', { email: 'shen@example.org' })
    await readable().member.update({ where: { id: memberId }, data: { status: 'LEFT' } })
    await ask('shen@example.org')
    await mailLinks()
    expect(await mailbox()).toEqual([])
  })

  it('is refused for a text that is no address, and where no mail is set up', async () => {
    expect(codeOf(await ask('shen'))).toBe('EMAIL_UNREADABLE')
    decide({ YEHUA_MODE: 'production' })
    expect(codeOf(await ask('shen@example.org'))).toBe('NO_MAIL')
  })

  it('can be asked for five times in a quarter of an hour, known address or not', async () => {
    for (const email of ['shen@example.org', 'unknown@example.org']) {
      const answers: string[] = []
      for (let n = 0; n < 6; n += 1) answers.push(codeOf(await ask(email, `192.0.2.${n}`)))
      expect(answers).toEqual(['OK', 'OK', 'OK', 'OK', 'OK', 'TOO_MANY_TRIES'])
    }
  })
})

describe('opening a link', () => {
  it('signs in one of twenty who open it at once', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const { token } = await personal(memberId)
    const opened = await Promise.all(Array.from({ length: 20 }, () => openLink(token, HERE)))
    expect(opened.filter((session) => session !== null)).toHaveLength(1)
    expect(await readable().session.count()).toBe(1)
    expect(await openLink(token, HERE)).toBeNull()
  })

  it('gives twenty presses of one page the same session, and another page none', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const { token } = await personal(memberId)
    const press = { ...HERE, press: 'this page' }
    const opened = await Promise.all(Array.from({ length: 20 }, () => openLink(token, press)))
    expect(new Set(opened.map((session) => session?.token)).size).toBe(1)
    expect(await viewerOfToken(opened[0]?.token ?? '')).toMatchObject({ kind: 'member', memberId })
    expect(await readable().session.count()).toBe(1)
    expect(await openLink(token, { ...HERE, press: 'another page' })).toBeNull()
    expect(await openLink(token, HERE)).toBeNull()
  })

  it('gives a page that pressed a minute ago nothing, nor one whose member was removed', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const press = { ...HERE, press: 'this page' }
    const { token } = await personal(memberId)
    expect(await openLink(token, press)).not.toBeNull()
    await pool().query(`UPDATE "SignInLink" SET "usedAt" = "usedAt" - interval '61 seconds'`)
    expect(await openLink(token, press)).toBeNull()
    const other = await personal(memberId)
    await openLink(other.token, press)
    await readable().member.update({ where: { id: memberId }, data: { status: 'REMOVED' } })
    expect(await openLink(other.token, press)).toBeNull()
  })

  it('answers a used, an expired, an unknown and an empty link alike', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const used = await personal(memberId)
    await openLink(used.token, HERE)
    const expired = await personal(memberId)
    await expire('SignInLink')
    const answers = []
    for (const token of [used.token, expired.token, 'x'.repeat(43), '']) {
      answers.push(await openLink(token, HERE))
    }
    expect(answers).toEqual([null, null, null, null])
    expect(await readable().session.count()).toBe(1)
  })

  it('does not sign in a member who was removed since', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const { token } = await personal(memberId)
    await readable().member.update({ where: { id: memberId }, data: { status: 'REMOVED' } })
    expect(await openLink(token, HERE)).toBeNull()
  })

  it('signs in only the member it was made for', async () => {
    const mine = await createMember(groupId, '沈知远')
    const theirs = await createMember(groupId, '林一苇')
    const { token } = await personal(theirs.memberId)
    const session = await openLink(token, HERE)
    const viewer = await viewerOfToken(session?.token ?? '')
    expect(viewer).toMatchObject({ memberId: theirs.memberId })
    expect(viewer).not.toMatchObject({ memberId: mine.memberId })
  })

  it('leaves neither the link nor the cookie readable in the database', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const { token } = await personal(memberId)
    const session = await openLink(token, HERE)
    const { rows } = await pool().query(
      `SELECT (SELECT json_agg(l) FROM "SignInLink" l)::text || (SELECT json_agg(s) FROM "Session" s)::text AS all`,
    )
    const all = (rows[0] as { all: string }).all
    expect(all).toContain(memberId)
    expect(all).not.toContain(token)
    expect(all).not.toContain(session?.token)
  })
})

describe('a personal link', () => {
  it('opens for the member, and the one before it does not', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const organiser = await createMember(groupId, '林一苇', { roles: ['ORGANISER'] })
    const addresses: string[] = []
    for (let n = 0; n < 2; n += 1) {
      const link = await createPersonalLink(organiser, memberId, 'http://192.168.0.9:3000')
      addresses.push(link.ok ? link.value.address : '')
    }
    const tokens = addresses.map((address) => new URL(address).searchParams.get('token') ?? '')
    expect(addresses[1]).toMatch(/^http:\/\/192\.168\.0\.9:3000\/sign-in\/open\?token=[\w-]{43}$/)
    expect(await openLink(tokens[0] ?? '', HERE)).toBeNull()
    expect(await openLink(tokens[1] ?? '', HERE)).not.toBeNull()
  })

  it('is written in the audit record, without the link', async () => {
    const { memberId } = await createMember(groupId, '沈知远')
    const organiser = await createMember(groupId, '林一苇', { roles: ['ORGANISER'] })
    const link = await createPersonalLink(organiser, memberId)
    const [row] = await readable().auditRecord.findMany()
    expect(row).toMatchObject({
      action: 'link.created',
      actorId: organiser.memberId,
      subjectId: memberId,
    })
    const token = new URL(link.ok ? link.value.address : '').searchParams.get('token') ?? ''
    expect(JSON.stringify(row?.facts)).not.toContain(token)
  })

  it('is made by no member, and by no organiser for an owner', async () => {
    const owner = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
    const organiser = await createMember(groupId, '林一苇', { roles: ['ORGANISER'] })
    const member = await createMember(groupId, '周砚')
    expect(codeOf(await createPersonalLink(organiser, owner.memberId))).toBe('NOT_ALLOWED')
    expect(codeOf(await createPersonalLink(member, member.memberId))).toBe('NOT_ALLOWED')
    expect(codeOf(await createPersonalLink({ kind: 'visitor' }, 'unknown'))).toBe('NOT_ALLOWED')
    expect(codeOf(await createPersonalLink(CONSOLE, owner.memberId))).toBe('OK')
    expect(await readable().signInLink.count()).toBe(1)
  })
})

describe('the members that a name may mean', () => {
  it('finds by name, address or id, and says when there are several', async () => {
    const one = await createMember(groupId, '沈知远', { email: 'shen@example.org' })
    await createMember(groupId, '沈知远')
    const ids = async (text: string) => (await peopleNamed(CONSOLE, text)).map(({ id }) => id)
    expect(await ids('SHEN@example.org')).toEqual([one.memberId])
    expect(await ids(one.memberId)).toEqual([one.memberId])
    expect(await ids('沈知远')).toHaveLength(2)
    expect(await ids('沈')).toEqual([])
    expect(await peopleNamed({ kind: 'visitor' }, '沈知远')).toEqual([])
  })
})
