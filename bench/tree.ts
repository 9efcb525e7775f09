import { DEFAULT_SETTINGS } from '@/lib/communities/rules'
import { layoutOf } from '@/components/referrals/tree/layout'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { familyTree } from '@/lib/referrals/tree/queries'
import { treeOf } from '@/lib/referrals/tree/rules'
import { familyOf } from '@/lib/referrals/tree/rules-counting'
import { orderOf, rowsOf } from '@/lib/referrals/tree/rules-rows'
import { findTreeMembers, findTreeReferrals } from '@/lib/referrals/tree/store'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'

const PEOPLE = 5_000
const ROUNDS = 15
/** The naive way is asked fewer times: over long lines it takes that long. */
const NAIVE_ROUNDS = 3
const DAY = 86_400_000

/** The referrer of the n-th: bushy like a community, or in ten lines of 500 generations. */
const SHAPES = {
  bushy: '1 + (m.n::bigint * 7919 % greatest(1, (m.n - 1) / 4))',
  'long lines': 'm.n - 10',
} as const

/**
 * The family tree of 5,000 people with 100 evenings, 400 talks and 100 merged rows, as the page gets
 * it: read, built and counted, set in order, laid out. Beside it, in the same run, one recursive
 * statement that gives the totals of all branches and nothing else.
 */
export async function benchTree(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    await fill()
    const lines: Line[] = [lineOf('people in the tree', PEOPLE, '')]
    for (const [shape, referrer] of Object.entries(SHAPES)) {
      await bring(referrer)
      lines.push(...(await measure(shape)))
    }
    return lines
  })
}

async function measure(shape: string): Promise<Line[]> {
  const from = new Date(Date.now() - 84 * DAY)
  const window = { from, until: new Date(), timeZone: DEFAULT_SETTINGS.timeZone }
  const read = () =>
    Promise.all([findTreeMembers(readable(), window), findTreeReferrals(readable())])
  const [members, referrals] = await read()
  const compare = new Intl.Collator('zh').compare
  const family = familyOf(treeOf(members, referrals))
  const order = orderOf(family, 'name', compare)
  const none = new Set<number>()

  const whole = await times(ROUNDS, () => familyTree({ kind: 'console' }, { q: '' }))
  const reading = await times(ROUNDS, read)
  const building = await times(ROUNDS, () => familyOf(treeOf(members, referrals)))
  const ordering = await times(ROUNDS, () => rowsOf(orderOf(family, 'name', compare), () => true))
  const layout = await times(ROUNDS, () => layoutOf(order, order.roots, none))
  const naive = await times(NAIVE_ROUNDS, () => pool().query(NAIVE, [window.from, window.until]))
  const p50 = (found: readonly number[]) => percentile(found, 0.5)
  return [
    lineOf(`${shape}: query and tree, p95`, percentile(whole, 0.95), ' ms', { max: 250 }),
    lineOf(`${shape}: query and tree, p50`, p50(whole), ' ms'),
    lineOf(`${shape}: of it the two statements`, p50(reading), ' ms'),
    lineOf(`${shape}: of it building and counting`, p50(building), ' ms', { max: 50 }),
    lineOf(`${shape}: order by name, rows of all`, p50(ordering), ' ms'),
    lineOf(`${shape}: layout of the drawing`, p50(layout), ' ms', { max: 100 }),
    lineOf(`${shape}: totals alone, recursive SQL`, p50(naive), ' ms'),
  ]
}

async function fill(): Promise<void> {
  const { groups } = await ensureDefaultCommunity()
  const groupId = groups[0]?.id ?? ''
  await pool().query('UPDATE "Group" SET capacity = $1', [PEOPLE + 200])
  await pool().query(
    `WITH numbered AS (SELECT n, gen_random_uuid() AS id FROM generate_series(1, ${String(PEOPLE + 100)}) n),
     made AS (
       INSERT INTO "Member" (id, "displayName", company, "groupId", "joinedAt", "updatedAt", status, "mergedIntoId")
       SELECT m.id, '成员' || m.n, CASE WHEN m.n % 3 = 0 THEN '青舟支付' END, $1,
         now() - make_interval(days => 400 - m.n / 15), now(),
         (CASE WHEN m.n > ${String(PEOPLE)} THEN 'MERGED' WHEN m.n % 11 = 0 THEN 'LEFT' ELSE 'ACTIVE' END)::"MemberStatus",
         w.id
       FROM numbered m LEFT JOIN numbered w ON m.n > ${String(PEOPLE)} AND w.n = m.n - ${String(PEOPLE)} + 500
     ), night AS (
       INSERT INTO "Night" (id, "groupId", date, "checkInOpensAt", "checkInClosesAt", "startsAt", "questionsAt", "endsAt")
       SELECT gen_random_uuid(), $1, (now() - make_interval(days => d))::date, t - interval '15 min', t + interval '15 min',
         t, t + interval '40 min', t + interval '60 min'
       FROM generate_series(1, 100) d CROSS JOIN LATERAL (SELECT now() - make_interval(days => d) AS t) at RETURNING id
     ), there AS (
       INSERT INTO "CheckIn" (id, "nightId", "memberId", status, via)
       SELECT gen_random_uuid(), k.id, m.id, 'ON_TIME', 'SELF'
       FROM (SELECT id, row_number() OVER () AS d FROM night) k JOIN numbered m ON (m.n + k.d * 31) % 17 = 0
     )
     SELECT 1`,
    [groupId],
  )
  await pool().query(
    `WITH numbered AS (
       SELECT id, row_number() OVER (ORDER BY id) AS n FROM "Member"
     ), night AS (
       INSERT INTO "Night" (id, "groupId", date, "checkInOpensAt", "checkInClosesAt", "startsAt", "questionsAt", "endsAt")
       SELECT gen_random_uuid(), $1, t::date, t, t + interval '1 min', t, t + interval '2 min', t + interval '3 min'
       FROM numbered CROSS JOIN LATERAL (SELECT now() - make_interval(days => 1000 + n::int) AS t) at
       WHERE n % 12 = 0 RETURNING id
     )
     INSERT INTO "Talk" (id, "groupId", "nightId", topic, "speakerId", state, "updatedAt")
     SELECT gen_random_uuid(), $1, k.id, '分享', m.id, 'HELD', now()
     FROM (SELECT id, row_number() OVER () AS d FROM night) k JOIN numbered m ON m.n = k.d * 12`,
    [groupId],
  )
}

/** All but thirty were brought by an earlier one. */
async function bring(referrer: string): Promise<void> {
  await pool().query('DELETE FROM "Referral"')
  await pool().query(
    `WITH m AS (
       SELECT id, "groupId", "joinedAt", substr("displayName", 3)::int AS n FROM "Member"
     )
     INSERT INTO "Referral" (id, "referrerId", "admittedId", "groupId", name, nickname, "howKnown", "showAs", state, "createdAt")
     SELECT gen_random_uuid(), r.id, m.id, m."groupId", '', '', '', '', 'ADMITTED', m."joinedAt"
     FROM m JOIN m r ON r.n = ${referrer} WHERE m.n > 30 AND m.n <= ${String(PEOPLE)}`,
  )
  await pool().query('VACUUM ANALYZE')
}

/** Every branch walked from its own first person: each referral is met once for everybody above it. */
const NAIVE = `WITH RECURSIVE below (top, id) AS (
    SELECT id, id FROM "Member" WHERE status <> 'MERGED'
    UNION ALL
    SELECT b.top, coalesce(m."mergedIntoId", m.id) FROM below b
    JOIN "Referral" r ON r."referrerId" = b.id AND r.state = 'ADMITTED'
    JOIN "Member" m ON m.id = r."admittedId"
  )
  SELECT b.top, count(*) AS people, count(*) FILTER (WHERE m.status = 'ACTIVE') AS here,
    count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "CheckIn" c JOIN "Night" n ON n.id = c."nightId"
      WHERE c."memberId" = m.id AND n."startsAt" BETWEEN $1 AND $2 AND c.status <> 'CAUGHT_UP')) AS present,
    count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "Talk" t WHERE t."speakerId" = m.id AND t.state = 'HELD')) AS spoke
  FROM below b JOIN "Member" m ON m.id = b.id GROUP BY b.top`

async function times(rounds: number, work: () => unknown): Promise<number[]> {
  const found: number[] = []
  await work()
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    await work()
    found.push(performance.now() - began)
  }
  return found
}
