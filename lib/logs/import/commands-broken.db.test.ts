import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { sourceOf, writeLog, writeMessage } from '@/lib/logs/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { CUT_OFF, LOST, loseConnection } from '@/lib/testing/lost-connection'
import { importLog } from './commands'
import type { ImportSource } from './types'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

const NOTHING = { messages: 0, sources: 0, people: 0, labels: 0, media: 0, jobs: 0 }

async function traces(): Promise<unknown> {
  const { rows } = await pool().query(
    `SELECT (SELECT count(*) FROM "Message")::int AS messages, (SELECT count(*) FROM "Source")::int AS sources,
       (SELECT count(*) FROM "LogPerson")::int AS people, (SELECT count(*) FROM "LogLabel")::int AS labels,
       (SELECT count(*) FROM "Media")::int AS media, (SELECT count(*) FROM pgboss.job)::int AS jobs`,
  )
  return rows[0]
}

/** Ends every other connection that is in the middle of a transaction, as an administrator or a failover does. */
async function killTransactions(): Promise<number> {
  const { rowCount } = await pool().query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
       AND state <> 'idle'`,
  )
  return rowCount ?? 0
}

/** A log whose import loses its connection once, while it waits for the file or for a picture. */
function breaking(step: 'opening' | 'reading' | 'pictures'): ImportSource {
  const whole = sourceOf(
    writeLog(2000) + writeMessage('2026-06-30 19:30:00', '阿禾', '![](img/a.png)'),
  )
  let broken = false
  const breakAt = async (here: typeof step) => {
    if (broken || here !== step) return
    broken = true
    expect(await killTransactions()).toBe(1)
  }
  return {
    ...whole,
    open: async function* () {
      await breakAt('opening')
      let sent = 0
      for await (const chunk of whole.open()) {
        yield chunk
        sent += chunk.byteLength
        if (sent > 60_000) await breakAt('reading')
      }
    },
    picture: async () => {
      await breakAt('pictures')
      return null
    },
  }
}

test.each(['opening', 'reading', 'pictures'] as const)(
  'an import that loses its connection at %s fails, leaves nothing, and works the next time',
  async (step) => {
    const source = breaking(step)
    await expect(importLog(CONSOLE, source)).rejects.toThrow(LOST)
    expect(await traces()).toEqual(NOTHING)
    expect(await importLog(CONSOLE, source)).toMatchObject({ ok: true, value: { added: 2001 } })
  },
)

test('so does one that loses it while its rows are stored', async () => {
  // The import waits here with its messages half stored, until it is ended.
  const hold = 'LOCK TABLE "LogPerson" IN SHARE MODE'
  const importing = () => importLog(CONSOLE, sourceOf(writeLog(50)))
  expect(await loseConnection(hold, importing)).toMatchObject(CUT_OFF)
  expect(await traces()).toEqual(NOTHING)
  expect(await importing()).toMatchObject({ value: { added: 50 } })
})
