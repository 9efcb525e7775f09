import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseUrl } from './address'
import { closeDatabase } from './close'
import { limitDatabase } from './limits'
import { pool } from './pool'
import { readable, transaction } from './transaction'
import { hadTroubleSince } from './trouble'

let since: number

beforeEach(async () => {
  await closeDatabase()
  limitDatabase({ statement: 1, lock: 1, idle: 1, connection: 1 })
  since = performance.now()
})
afterEach(async () => {
  await closeDatabase()
  Object.assign(globalThis, { yehuaDatabaseLimits: undefined })
})

const beside = async () => {
  const client = new Client({ connectionString: databaseUrl() })
  await client.connect()
  return client
}

describe('with limits', () => {
  it('ends a statement that takes too long, and says that the database is to blame', async () => {
    await expect(readable().$queryRaw`SELECT pg_sleep(30)::text`).rejects.toThrow()
    expect(hadTroubleSince(since)).toBe(true)
    expect(hadTroubleSince(performance.now())).toBe(false)
  })

  it('lets a transaction that asks for more time have it', async () => {
    const work = transaction((tx) => tx.$executeRaw`SELECT pg_sleep(2.5)`, { seconds: 60 })
    expect(await work).toMatchObject({ ok: true })
    await expect(transaction((tx) => tx.$executeRaw`SELECT pg_sleep(2.5)`)).rejects.toThrow()
  })

  it('does not wait for ever for what another holds', async () => {
    const other = await beside()
    await other.query('SELECT pg_advisory_lock(4711)')
    await expect(pool().query('SELECT pg_advisory_lock(4711)')).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:55P03|57014)$/u) as string,
    })
    await other.end()
    expect(hadTroubleSince(since)).toBe(true)
  })

  it('ends a transaction in which nothing happens, so that its locks are free again', async () => {
    const client = await pool().connect()
    await client.query('BEGIN; SELECT pg_advisory_xact_lock(4712)')
    const other = await beside()
    await other.query('SELECT pg_advisory_lock(4712)')
    await other.end()
    client.release(true)
  })

  it('cuts a connection whose server process stands still, and goes on with another', async () => {
    const client = await pool().connect()
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    client.release()
    const pid = rows[0]?.pid ?? 0
    process.kill(pid, 'SIGSTOP')
    try {
      await expect(pool().query('SELECT 1')).rejects.toThrow('Connection terminated')
      expect((await pool().query('SELECT 2 AS n')).rows).toEqual([{ n: 2 }])
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    expect(hadTroubleSince(since)).toBe(true)
  })

  it('gives up on a pool whose connections are all in use', async () => {
    const clients = await Promise.all(Array.from({ length: 10 }, () => pool().connect()))
    await expect(pool().query('SELECT 1')).rejects.toThrow('timeout exceeded')
    for (const client of clients) client.release()
    expect(hadTroubleSince(since)).toBe(true)
  })
})

it('has no limits where none were set, as a migration needs', async () => {
  await closeDatabase()
  Object.assign(globalThis, { yehuaDatabaseLimits: undefined })
  const { rows } = await pool().query('SHOW statement_timeout')
  expect(rows).toEqual([{ statement_timeout: '0' }])
})
