import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, CONSOLE } from '@/lib/auth/fixtures'
import { command } from '@/lib/cli/commands/backup'
import { wordsIn } from '@/lib/cli/words'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { fillDesk } from '@/lib/waiting/fixtures'
import { noteBackup, recordBackup, writeBackup } from './commands'
import { restoreBackup } from './commands-restore'
import { isBackedUp, lastBackup } from './queries'

beforeEach(freshDatabase)

describe('that a backup was made', () => {
  it('is known once it was recorded or an owner said so, and to owners alone', async () => {
    const { OWNER: owner, ORGANISER: organiser, MEMBER: member } = (await fillDesk()).viewers
    expect([await isBackedUp(owner), await lastBackup(owner)]).toEqual([false, null])
    expect(codeOf(await noteBackup(organiser))).toBe('NOT_ALLOWED')
    expect(codeOf(await noteBackup(owner))).toBe('OK')
    expect(await lastBackup(owner)).toMatchObject({ how: 'NOTED', bytes: null })
    await recordBackup(CONSOLE, { bytes: 12_345, rows: 9 })
    expect(await lastBackup(owner)).toMatchObject({ how: 'FILE', bytes: 12_345 })
    expect(await isBackedUp(owner)).toBe(true)
    // Who has no backup to make is shown no step for it.
    expect([await isBackedUp(organiser), await isBackedUp(member)]).toEqual([null, null])
    expect(await lastBackup(organiser)).toBeUndefined()
  })
})

describe('a backup', () => {
  it('is made at the terminal alone', async () => {
    const owner = (await fillDesk()).viewers.OWNER
    expect(codeOf(await writeBackup(owner, () => Promise.resolve()))).toBe('NOT_ALLOWED')
    expect(codeOf(await recordBackup(owner, { bytes: 1, rows: 1 }))).toBe('NOT_ALLOWED')
    expect(codeOf(await restoreBackup(owner, () => Readable.from([]), { otherKey: false }))).toBe(
      'NOT_ALLOWED',
    )
  })
})

describe('the writing of a backup', () => {
  beforeEach(async () => {
    await fillDesk()
    const bytes = randomBytes(3_000_000)
    const sha256 = randomBytes(32).toString('hex')
    await readable().media.create({
      data: { sha256, mimeType: 'image/png', bytes, width: 1, height: 1 },
    })
  })

  /** Takes a megabyte, and then says what a full disk says. */
  function smallDisk(): Writable {
    let room = 1_000_000
    return new Writable({
      write(piece: Buffer, _encoding, done) {
        room -= piece.length
        done(room < 0 ? Object.assign(new Error('no space'), { code: 'ENOSPC' }) : null)
      },
    })
  }

  it('ends when the disk is full, and leaves no connection that is in the middle of a table', async () => {
    const before = pool().totalCount - pool().idleCount
    const writing = writeBackup(CONSOLE, (pieces) => pipeline(pieces, smallDisk()))
    await expect(writing).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(pool().totalCount - pool().idleCount).toBe(before)
    expect(await readable().media.count()).toBe(1)
  })

  it('ends when it is stopped, and leaves nothing on the disk', async () => {
    const stop = new AbortController()
    const folder = await mkdtemp(join(tmpdir(), 'yehua '))
    try {
      const input = { positionals: [join(folder, 'a.yehua')] as [string] }
      const stopped = await command.run(input, {
        words: wordsIn('en'),
        signal: stop.signal,
        progress: (_label, done) => {
          if (done === 5) stop.abort()
        },
      })
      expect(codeOf(stopped)).toBe('BACKUP_STOPPED')
      expect(await readdir(folder)).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('replaces no file that came meanwhile: of two at once one is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yehua '))
    try {
      const file = join(folder, 'a.yehua')
      const write = () =>
        command.run(
          { positionals: [file] },
          {
            words: wordsIn('en'),
            signal: new AbortController().signal,
            progress: () => undefined,
          },
        )
      const race = await Promise.all([write(), write()])
      expect(race.map(codeOf).toSorted()).toEqual(['FILE_IS_THERE', 'OK'])
      expect(await readdir(folder)).toEqual(['a.yehua'])
      expect((await readFile(file)).length).toBeGreaterThan(1_000_000)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
