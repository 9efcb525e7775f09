import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { wordsOf } from '@/lib/search/query'
import { pageRange } from '@/lib/shared/page'
import type { HeadRow } from '@/lib/shared/queue-head'
import type { Moment } from './rules-cases'
import type { QueueFilter } from './schema'
import { casesOf, toCase, type CaseRow } from './store-cases'
import type { Breach, CaseState, NameCase, QueuePage, RuleFacts } from './types'

type Filter = Omit<QueueFilter, 'page' | 'sort'>
type Answer = {
  rule: { id: string; version: number; reminderLimit: number; from: string } | null
  rows: CaseRow[] | null
  total: number
  states: Partial<Record<CaseState, number>> | null
  breaches: Partial<Record<Breach, number>> | null
  unjudged: number
}

/** One page of the queue with its counts, in one statement. */
export async function findQueue(
  db: Tx,
  moment: Moment,
  { page, sort, ...filter }: QueueFilter,
  size: number,
): Promise<QueuePage> {
  const [answer] = await db.$queryRaw<Answer[]>`
    WITH ${casesOf(moment)},
    wanted AS (SELECT * FROM cases WHERE ${where(filter)}),
    shown AS (SELECT * FROM wanted ORDER BY ${ORDERS[sort]} LIMIT ${size} OFFSET ${pageRange(page, size).skip})
    SELECT
      (SELECT to_json(rule) FROM rule) AS rule,
      (SELECT json_agg(shown ORDER BY ${ORDERS[sort]}) FROM shown) AS rows,
      (SELECT count(*)::int FROM wanted) AS total,
      (SELECT json_object_agg(state, n) FROM
        (SELECT state, count(*) AS n FROM cases WHERE ${where({ ...filter, state: 'ANY' })} GROUP BY state) s
      ) AS states,
      (SELECT json_object_agg(breach, n) FROM
        (SELECT breach, count(*) AS n FROM cases WHERE ${where({ ...filter, breach: 'ANY' })} GROUP BY breach) b
      ) AS breaches,
      (SELECT count(*)::int FROM rule CROSS JOIN "MemberName" n
        JOIN "Member" m ON m.id = n."memberId" AND m.status = 'ACTIVE'
        WHERE n.kind = 'GROUP_NICKNAME' AND n."heldTo" IS NULL AND NOT EXISTS (
          SELECT 1 FROM "NicknameVerdict" v WHERE v."nameId" = n.id AND v."ruleId" = rule.id)
      ) AS unjudged`
  if (answer === undefined) throw new Error('The queue gave no row.')
  return {
    rule: answer.rule === null ? null : ruleFacts(answer.rule),
    cases: (answer.rows ?? []).map(toCase),
    total: answer.total,
    states: answer.states ?? {},
    breaches: answer.breaches ?? {},
    unjudged: answer.unjudged,
  }
}

/** All members of the filter who may be reminded now, the longest in breach first. */
export async function findRemindable(
  db: Tx,
  moment: Moment,
  filter: Omit<Filter, 'state'>,
): Promise<NameCase[]> {
  const rows = await db.$queryRaw<{ row: CaseRow }[]>`
    WITH ${casesOf(moment)} SELECT to_json(cases) AS row FROM cases
    WHERE ${where({ ...filter, state: 'REMIND' })} ORDER BY ${ORDERS.since}`
  return rows.map(({ row }) => toCase(row))
}

/** The members of the queue in its order, to go through it one by one. */
export async function findQueueIds(
  db: Tx,
  moment: Moment,
  { sort, ...filter }: Filter & Pick<QueueFilter, 'sort'>,
  take: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ memberId: string }[]>`
    WITH ${casesOf(moment)} SELECT "memberId"::text FROM cases
    WHERE ${where(filter)} ORDER BY ${ORDERS[sort]} LIMIT ${take}`
  return rows.map(({ memberId }) => memberId)
}

/** Who may be decided about, and who may be reminded, each in the order of the queue. */
export async function readDue(
  db: Tx,
  moment: Moment,
): Promise<readonly (HeadRow & { readonly state: 'DECIDE' | 'REMIND' })[]> {
  return db.$queryRaw`
    WITH ${casesOf(moment)}
    SELECT state, count(*)::int AS count, min(coalesce("lastRemindedAt", since)) AS since,
      (array_agg("memberId"::text ORDER BY ${ORDERS.since}))[1] AS first
    FROM cases WHERE state IN ('DECIDE', 'REMIND') GROUP BY state`
}

function where({ query, groupId, breach, missing, state }: Filter): Prisma.Sql {
  const words = wordsOf(query)
  const conditions = [
    Prisma.sql`true`,
    ...words.map((word) => Prisma.sql`position(${word} in folded) > 0`),
    ...(groupId === '' ? [] : [Prisma.sql`"groupId" = ${groupId}::uuid`]),
    ...(breach === 'ANY' ? [] : [Prisma.sql`breach = ${breach}`]),
    ...(missing === '' ? [] : [Prisma.sql`${missing} = ANY(missing)`]),
    ...(state === 'ANY' ? [] : [Prisma.sql`state = ${state}`]),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** The id last, so that no two pages show the same person. */
const ORDERS: Readonly<Record<QueueFilter['sort'], Prisma.Sql>> = {
  since: Prisma.sql`since, "memberId"`,
  newest: Prisma.sql`since DESC, "memberId"`,
  name: Prisma.sql`"displayName", "memberId"`,
  reminders: Prisma.sql`reminders DESC, since, "memberId"`,
  last: Prisma.sql`"lastRemindedAt" DESC NULLS LAST, since, "memberId"`,
}

function ruleFacts({ id, version, reminderLimit, from }: NonNullable<Answer['rule']>): RuleFacts {
  return { id, version, reminderLimit, effectiveFrom: Temporal.Instant.from(from) }
}
