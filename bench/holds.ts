import { randomUUID } from 'node:crypto'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { grantFirst, holdQuota } from '@/lib/quotas/commands-ledger'
import { now } from '@/lib/shared/clock'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'

const ATTEMPTS = 1_000
/** More at once than the app has connections. */
const AT_ONCE = 100
const BALANCE = 2

type Round = { readonly held: number; readonly rate: number; readonly p99: number }
type Attempt = (memberId: string, referralId: string) => Promise<boolean>

/**
 * 1,000 attempts, 100 at once, to hold the quota of one member who has two: as the app does it, and the
 * same statements by `pg` alone. A first round of each warms up and is not counted.
 */
export async function benchHolds(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    const groupId = (await readable().group.create({ data: { name: '灯' } })).id
    await race(groupId, throughApp)
    await race(groupId, bare)
    const app = await race(groupId, throughApp)
    const sql = await race(groupId, bare)
    return [
      lineOf('attempts', ATTEMPTS, ''),
      lineOf('held of a balance of 2', app.held, '', { max: BALANCE }),
      lineOf('held at least', app.held, '', { min: BALANCE }),
      lineOf('p99 of an attempt', app.p99, ' ms', null),
      lineOf('attempts a second', app.rate, '', null),
      lineOf('the same SQL by pg alone, a second', sql.rate, '', null),
      lineOf('held by it', sql.held, '', { max: BALANCE }),
      lineOf('share of its rate', (100 * app.rate) / sql.rate, '%', null),
    ]
  })
}

async function race(groupId: string, attempt: Attempt): Promise<Round> {
  const { memberId, referrals } = await fill(groupId)
  const milliseconds: number[] = []
  let held = 0
  const began = performance.now()
  const lane = async () => {
    for (let id = referrals.pop(); id !== undefined; id = referrals.pop()) {
      const from = performance.now()
      if (await attempt(memberId, id)) held += 1
      milliseconds.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  const rate = (1000 * ATTEMPTS) / (performance.now() - began)
  return { held, rate, p99: percentile(milliseconds, 0.99) }
}

/** A member with a balance of two, and referrals that hold nothing yet. */
async function fill(groupId: string): Promise<{ memberId: string; referrals: string[] }> {
  const { id: memberId } = await readable().member.create({ data: { displayName: '灯', groupId } })
  await transaction((tx) => grantFirst(tx, [memberId], now()))
  const person = { name: '灯', nickname: '灯', howKnown: '灯', showAs: '灯' }
  const data = Array.from({ length: ATTEMPTS }, () => ({
    ...person,
    groupId,
    referrerId: memberId,
    id: randomUUID(),
  }))
  await readable().referral.createMany({ data })
  return { memberId, referrals: data.map(({ id }) => id) }
}

async function throughApp(memberId: string, referralId: string): Promise<boolean> {
  const by = { kind: 'system' } as const
  const outcome = await transaction((tx) => holdQuota(tx, { memberId, referralId, by, at: now() }))
  return outcome.ok
}

/** lib/quotas/store.ts, insertHold and holdMember: a change of them belongs here too. */
const INSERT = `
  INSERT INTO "QuotaEntry" (id, "memberId", kind, amount, key, "referralId", "byId", at)
  SELECT gen_random_uuid(), m.id, 'HOLD', -1, $1, $2::uuid, NULL, $3::timestamptz
  FROM "Member" m WHERE m.id = $4::uuid AND m.status = 'ACTIVE'
    AND EXISTS (SELECT 1 FROM "QuotaBalance" b WHERE b."memberId" = m.id AND b.balance > 0)
  FOR KEY SHARE OF m`
const HERE = `SELECT status::text FROM "Member" WHERE id = $1::uuid FOR KEY SHARE`

async function bare(memberId: string, referralId: string): Promise<boolean> {
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
    const entry = [`hold:${referralId}`, referralId, new Date(), memberId]
    const held = (await client.query(INSERT, entry)).rowCount === 1
    if (!held) await client.query(HERE, [memberId])
    await client.query(held ? 'COMMIT' : 'ROLLBACK')
    return held
  } catch {
    await client.query('ROLLBACK')
    return false
  } finally {
    client.release()
  }
}
