import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf, createMember, freshCommunity, signIn } from '@/lib/auth/fixtures'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { decide } from '@/lib/config/config'
import { chooseDatabase, databaseUrl } from '@/lib/db/address'
import { closeDatabase } from '@/lib/db/close'
import { migrate } from '@/lib/db/migrate'
import { execute } from '@/lib/db/migration-adapter'
import { readMigrations } from '@/lib/db/migration-files'
import { readable } from '@/lib/db/transaction'
import { withDatabaseName } from '@/lib/db/urls'
import { freshDatabase } from '@/lib/testing/database'
import { fillDesk } from '@/lib/waiting/fixtures'
import { backup, restore, sums } from './fixtures'

let home: string
let name: string
let other: string

// Each lays out or fills a whole database.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

beforeAll(async () => {
  home = databaseUrl()
  name = `backup_${randomBytes(6).toString('hex')}`
  other = withDatabaseName(home, name)
  await execute(home, `CREATE DATABASE ${name}`)
  await migrate(other)
})
beforeEach(async () => {
  decide({ SECRET: 'the same key in both databases and long enough' })
  await at(other)
  await freshDatabase()
  await at(home)
  await freshDatabase()
})
afterEach(() => at(home))
afterAll(async () => {
  await closeDatabase()
  chooseDatabase(undefined)
  await execute(home, `DROP DATABASE ${name} WITH (FORCE)`)
})

/** Everything is done to this database from now on. */
async function at(url: string): Promise<void> {
  await closeDatabase()
  chooseDatabase(url)
}

/** A community with something in many tables, bytes of a picture and words that need care among them. */
async function fill(): Promise<void> {
  await fillDesk()
  // What waits is changed by coming back: that has a test of its own.
  await readable().mail.updateMany({ where: { sentAt: null }, data: { lastError: 'ETIMEDOUT' } })
  const bytes = Buffer.from([0, 1, 10, 13, 92, 46, 255, ...randomBytes(300_000)])
  const sha256 = randomBytes(32).toString('hex')
  await readable().media.create({
    data: { sha256, mimeType: 'image/png', bytes, width: 1, height: 1 },
  })
  await readable().member.updateMany({ data: { about: 'a\\.\n\\.\n\t"制表"\\N 😀' } })
}

describe('a backup', () => {
  it('comes back into an empty database, row for row, and the app goes on there', async () => {
    await fill()
    const before = await sums(home)
    const file = await backup()
    expect(await sums(home)).toEqual(before)
    await at(other)
    const done = await restore(file)
    expect(done).toMatchObject({ ok: true, value: { community: '晚灯' } })
    expect(await sums(other)).toEqual(before)
    // Guards are back: a key, an append-only table, a trigger that counts.
    const group = await readable().group.findFirstOrThrow()
    const newcomer = await createMember(group.id, '新来的')
    const counted = await readable().group.findUniqueOrThrow({ where: { id: group.id } })
    expect(counted.seatsTaken).toBe(group.seatsTaken + 1)
    const orphan = { memberId: '00000000-0000-7000-8000-000000000009', kind: 'PEN_NAME' as const }
    await expect(
      readable().memberName.create({ data: { ...orphan, text: 'x', folded: 'x', source: 'desk' } }),
    ).rejects.toThrow()
    await expect(readable().auditRecord.deleteMany()).rejects.toThrow()
    expect(newcomer.memberId).not.toBe('')
    // What counts on goes on counting.
    const [last] = await readable().auditRecord.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(last?.action).toBe('backup.restored')
  })

  it('is refused, and changes nothing, where it is not whole', async () => {
    await fill()
    const file = await backup()
    await at(other)
    const empty = await sums(other)
    const text = file.toString('latin1')
    const cases: [string, Buffer][] = [
      ['cut off', file.subarray(0, file.length - 200)],
      ['cut in the middle', file.subarray(0, file.length / 2)],
      [
        'a word changed',
        Buffer.from(
          text
            .replace('产品', '技术')
            .replace(
              Buffer.from('产品群').toString('latin1'),
              Buffer.from('产品裙').toString('latin1'),
            ),
          'latin1',
        ),
      ],
      ['a row gone', Buffer.from(text.replace(/("table":"Group".*\n).*\n/u, '$1'), 'latin1')],
    ]
    for (const [what, broken] of cases) {
      expect([what, codeOf(await restore(broken))]).toEqual([what, 'BACKUP_BROKEN'])
      expect([what, await sums(other)]).toEqual([what, empty])
    }
    expect(codeOf(await restore(Buffer.from('-- PostgreSQL database dump\n')))).toBe(
      'BACKUP_UNREADABLE',
    )
    expect(codeOf(await restore(Buffer.alloc(0)))).toBe('BACKUP_UNREADABLE')
  })

  it('is refused where there is something already, where the app runs, and for a newer program', async () => {
    await fill()
    const file = await backup()
    expect(codeOf(await restore(file))).toBe('DATABASE_NOT_EMPTY')
    await at(other)
    const app = new Client({ connectionString: other, application_name: 'yehua-web' })
    await app.connect()
    expect(codeOf(await restore(file))).toBe('APP_RUNS')
    await app.end()
    const [first = '', ...rest] = file.toString('latin1').split('\n')
    const newer = first.replace(/("migrations":\[)/u, '$1"29991231000000_later",')
    const changed = Buffer.from([newer, ...rest].join('\n'), 'latin1')
    expect(codeOf(await restore(changed))).toBe('BACKUP_NEWER')
  })

  it('is refused under another key, unless that is meant', async () => {
    await fill()
    const file = await backup()
    await at(other)
    decide({ SECRET: 'another key that knows no erased name at all' })
    expect(codeOf(await restore(file))).toBe('BACKUP_OTHER_KEY')
    expect(codeOf(await restore(file, true))).toBe('OK')
  })

  it('opens nothing again: sessions, links, approved claims and unconfirmed addresses of that time', async () => {
    const groupId = await freshCommunity()
    const { memberId } = await createMember(groupId, '周砚', { email: 'yan@example.org' })
    const token = await signIn(memberId)
    expect((await viewerOfToken(token)).kind).toBe('member')
    const soon = new Date(Date.now() + 3_600_000)
    const hash = () => randomBytes(32).toString('hex')
    const db = readable()
    await db.signInLink.create({
      data: { tokenHash: hash(), memberId, purpose: 'PERSONAL', expiresAt: soon },
    })
    const change = { memberId, email: 'b@example.org', expiresAt: soon }
    await db.addressChange.create({ data: { ...change, tokenHash: hash() } })
    await db.addressChange.create({ data: { ...change, confirmedAt: new Date() } })
    await db.claimOpening.create({ data: { key: 'abc', endsAt: soon } })
    const claim = { groupId, memberId, expiresAt: soon }
    for (const [code, state] of [
      ['夜茶', 'APPROVED'],
      ['夜雨', 'SAID'],
    ] as const)
      await db.claim.create({ data: { ...claim, code, state, secretHash: hash() } })
    const file = await backup()
    await at(other)
    expect(codeOf(await restore(file))).toBe('OK')
    expect((await viewerOfToken(token)).kind).toBe('visitor')
    const back = readable()
    expect({
      sessions: await back.session.count(),
      links: await back.signInLink.count(),
      addresses: await back.addressChange.count({ where: { confirmedAt: null } }),
      confirmed: await back.addressChange.count(),
      open: await back.claimOpening.count({ where: { closedAt: null } }),
      claims: (await back.claim.findMany({ orderBy: { code: 'asc' } })).map(({ state }) => state),
    }).toEqual({
      sessions: 0,
      links: 0,
      addresses: 0,
      confirmed: 1,
      open: 0,
      claims: ['EXPIRED', 'SAID'],
    })
  })

  it('shows mails that waited as failed: a person decides', async () => {
    await fill()
    const letter = { to: 'a@example.org', subject: 's', text: 't', html: 'h' }
    await readable().mail.createMany({ data: [letter, { ...letter, sentAt: new Date() }] })
    const file = await backup()
    await at(other)
    await restore(file)
    const mails = await readable().mail.findMany({ where: { to: 'a@example.org' } })
    expect(mails.map(({ sentAt, lastError }) => [sentAt !== null, lastError]).toSorted()).toEqual([
      [false, 'RESTORED'],
      [true, null],
    ])
  })
})

describe('a backup of an older version', () => {
  it('comes back and is brought up to date', async () => {
    const older = `older_${randomBytes(6).toString('hex')}`
    const url = withDatabaseName(home, older)
    await execute(home, `CREATE DATABASE ${older}`)
    try {
      await migrate(url, (await readMigrations()).slice(0, -2))
      await execute(
        url,
        `INSERT INTO "Community" (id, name, "timeZone") VALUES (gen_random_uuid(), '从前', 'Asia/Shanghai')`,
      )
      await at(url)
      const file = await backup()
      await at(other)
      // One that is not whole does not even lay the tables out as they were.
      expect(codeOf(await restore(file.subarray(0, file.length - 9)))).toBe('BACKUP_BROKEN')
      expect(await migrate(other)).toEqual([])
      expect(codeOf(await restore(file))).toBe('OK')
      expect((await readable().community.findFirstOrThrow()).name).toBe('从前')
      expect(await migrate(other)).toEqual([])
    } finally {
      await at(home)
      await execute(home, `DROP DATABASE ${older} WITH (FORCE)`)
    }
  })
})
