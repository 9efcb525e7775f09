import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import type { Viewer } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { now } from '@/lib/shared/clock'
import { eveningOf } from '@/lib/nights/rules-times'
import { changeCalendar } from '@/lib/communities/settings/commands'
import { planBoard } from '@/lib/talks/board/queries'
import { datesOf } from '@/lib/talks/board/rules'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'

const DAYS = 365
const MEMBERS = 480
const ROUNDS = 20
const CONSOLE: Viewer = { kind: 'console' }

/** A year of two groups, an evening each weekday with speaker and host, a tenth moved, as the desk reads it. */
export async function benchPlan(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    const talks = await fill()
    const year = () =>
      planBoard(CONSOLE, null, (tonight) =>
        Array.from({ length: DAYS }, (_, add) => tonight.add({ days: add - Math.floor(DAYS / 2) })),
      )
    const month = () => planBoard(CONSOLE, null, (tonight) => datesOf('month', tonight))
    const list = () => planForDesk(CONSOLE, 4, null)
    const [years, months, lists] = [await timed(year), await timed(month), await timed(list)]
    return [
      lineOf('talks of two groups', talks, ''),
      lineOf('a year of both, p50', percentile(years, 0.5), ' ms'),
      lineOf('a year of both, p95', percentile(years, 0.95), ' ms', { max: 200 }),
      lineOf('a month of both, p95', percentile(months, 0.95), ' ms', { max: 200 }),
      lineOf('four weeks of one as a list, p95', percentile(lists, 0.95), ' ms', { max: 200 }),
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

async function fill(): Promise<number> {
  const { groups } = await ensureDefaultCommunity()
  await pool().query(
    `INSERT INTO "Group" (id, name, position) VALUES (gen_random_uuid(), '另一群', 1)`,
  )
  await changeCalendar({ kind: 'console' }, { country: 'CN', noticeHours: 24 })
  const tonight = eveningOf(now(), 'Asia/Shanghai').toString()
  await pool().query(
    `INSERT INTO "Member" (id, "displayName", "groupId", "updatedAt")
     SELECT gen_random_uuid(), '成员 ' || n, $1, now() FROM generate_series(1, ${String(MEMBERS)}) n`,
    [groups[0]?.id],
  )
  await pool().query(`
    INSERT INTO "MemberName" (id, "memberId", kind, text, folded, source)
    SELECT gen_random_uuid(), id, 'GROUP_NICKNAME', "displayName" || '-青舟支付-产品', '', 'roster' FROM "Member"`)
  await pool().query(
    `WITH people AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM "Member"),
     dates AS (SELECT g.id AS "groupId", d::date AS date, row_number() OVER (ORDER BY d, g.id) AS n
       FROM "Group" g CROSS JOIN generate_series($1::date - 183, $1::date + 182, interval '1 day') d
       WHERE extract(isodow FROM d) <= 5),
     nights AS (INSERT INTO "Night" (id, "groupId", date, "checkInOpensAt", "checkInClosesAt", "startsAt", "questionsAt",
         "endsAt", "hostId")
       SELECT gen_random_uuid(), d."groupId", d.date, at, at + interval '15 min', at + interval '15 min',
         at + interval '45 min', at + interval '105 min', p.id
       FROM dates d CROSS JOIN LATERAL (SELECT (d.date + time '19:15') AT TIME ZONE 'Asia/Shanghai' AS at) a
       JOIN people p ON p.n = (d.n * 7) % ${String(MEMBERS)} RETURNING id, "groupId", date)
     INSERT INTO "Talk" (id, "groupId", "nightId", topic, summary, "speakerId", state, "movedFrom", "updatedAt")
     SELECT gen_random_uuid(), n."groupId", n.id, '第 ' || n.date || ' 晚的分享', repeat('讲清结算的来路。', 10), p.id,
       CASE WHEN n.date < $1::date THEN 'HELD' ELSE 'PLANNED' END::"TalkState",
       CASE WHEN extract(doy FROM n.date)::int % 10 = 0 THEN n.date - 7 END, now()
     FROM nights n JOIN people p ON p.n = (extract(doy FROM n.date)::int * 11) % ${String(MEMBERS)}`,
    [tonight],
  )
  await pool().query(`
    INSERT INTO "TalkDeparture" (id, "talkId", number, kind, date, reason)
    SELECT gen_random_uuid(), id, 1, 'MOVED', "movedFrom", '出差' FROM "Talk" WHERE "movedFrom" IS NOT NULL`)
  await pool().query('ANALYZE')
  const { rows } = await pool().query<{ count: number }>('SELECT count(*)::int FROM "Talk"')
  return rows[0]?.count ?? 0
}
