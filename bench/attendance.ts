import type { Viewer } from '@/lib/auth/types'
import { communityAttendance } from '@/lib/attendance/community/queries'
import { gridRows } from '@/lib/attendance/community/rules'
import { byCompany, byWeek, byWeekday, cohorts } from '@/lib/attendance/community/rules-figures'
import { nightAttendance } from '@/lib/attendance/night/queries'
import { nightSchema } from '@/lib/attendance/night/schema'
import { pool } from '@/lib/db/pool'
import { eveningOf } from '@/lib/nights/rules-times'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { now } from '@/lib/shared/clock'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'

const MEMBERS = 500
const EVENINGS = 250
const ROUNDS = 20
const YEAR = { group: '', weeks: 52 }
const CONSOLE: Viewer = { kind: 'console' }

/** A year of 500 members and 250 evenings, a third of them there each time, as the desk reads it. */
export async function benchAttendance(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    const { checkIns, nightId } = await fill()
    const read = () => communityAttendance(CONSOLE, YEAR)
    const grids = await timed(read)
    const found = await read()
    const pages = await timed(() => {
      if (found === null) throw new Error('There is no community.')
      const { today, from } = found
      const rows = gridRows(found, { q: '', show: 'all', sort: 'present' }, today)
      byWeek(found)
      byWeekday(found)
      byCompany(found)
      cohorts(found, from, today)
      return Promise.resolve(rows)
    })
    const nights = await timed(() => nightAttendance(CONSOLE, nightId, nightSchema.parse({})))
    const sent = JSON.stringify([found?.evenings, found?.members]).length
    return [
      lineOf('check-ins', checkIns, ''),
      lineOf('evenings', found?.evenings.length ?? 0, ''),
      lineOf('the grid read in one statement, p50', percentile(grids, 0.5), ' ms'),
      lineOf('the grid read in one statement, p95', percentile(grids, 0.95), ' ms', { max: 200 }),
      lineOf('sorted, and all figures counted, p95', percentile(pages, 0.95), ' ms', { max: 100 }),
      lineOf('what goes to the browser', sent / 1024, ' kB', { max: 400 }),
      lineOf('one evening with its evidence, p95', percentile(nights, 0.95), ' ms', { max: 200 }),
    ]
  })
}

async function timed(read: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = []
  await read()
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    await read()
    found.push(performance.now() - began)
  }
  return found
}

async function fill(): Promise<{ readonly checkIns: number; readonly nightId: string }> {
  const { groups } = await ensureDefaultCommunity()
  const groupId = groups[0]?.id
  await pool().query(
    `INSERT INTO "Member" (id, "displayName", "groupId", company, "joinedAt", "updatedAt")
     SELECT gen_random_uuid(), '成员 ' || n, $1, '公司 ' || n % 40, now() - interval '1 day' * (n % 500), now()
     FROM generate_series(1, ${String(MEMBERS)}) n`,
    [groupId],
  )
  await pool().query(
    `WITH dates AS (SELECT d::date AS date FROM generate_series($2::date - 364, $2::date - 1, interval '1 day') d
       WHERE extract(isodow FROM d) <= 5 ORDER BY d DESC LIMIT ${String(EVENINGS)}),
     nights AS (INSERT INTO "Night" (id, "groupId", date, "checkInOpensAt", "checkInClosesAt", "startsAt", "questionsAt",
         "endsAt", phase)
       SELECT gen_random_uuid(), $1, d.date, at, at + interval '15 min', at + interval '15 min', at + interval '45 min',
         at + interval '105 min', 'CLOSED'
       FROM dates d CROSS JOIN LATERAL (SELECT (d.date + time '19:15') AT TIME ZONE 'Asia/Shanghai' AS at) a
       RETURNING id, date)
     INSERT INTO "Talk" (id, "groupId", "nightId", topic, state, "updatedAt")
     SELECT gen_random_uuid(), $1, id, '第 ' || date || ' 晚的分享', 'HELD', now() FROM nights`,
    [groupId, eveningOf(now(), 'Asia/Shanghai').toString()],
  )
  await pool().query(
    `INSERT INTO "CheckIn" (id, "nightId", "memberId", status, via, at)
     SELECT gen_random_uuid(), n.id, m.id,
       (ARRAY['ON_TIME', 'ON_TIME', 'ON_TIME', 'LATE', 'CAUGHT_UP'])[1 + abs(hashtext(n.id::text || m.id)) % 5]::"CheckInStatus",
       'SELF', n."checkInOpensAt" + interval '1 second' * (abs(hashtext(m.id::text || n.id)) % 1500)
     FROM "Night" n CROSS JOIN "Member" m WHERE abs(hashtext(n.date::text || m.id)) % 3 = 0`,
  )
  await pool().query('ANALYZE')
  const { rows } = await pool().query<{ count: number; night: string }>(
    `SELECT count(*)::int, (SELECT id FROM "Night" ORDER BY date DESC LIMIT 1) AS night FROM "CheckIn"`,
  )
  return { checkIns: rows[0]?.count ?? 0, nightId: rows[0]?.night ?? '' }
}
