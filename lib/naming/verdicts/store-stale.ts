import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import type { Interval } from '@/lib/versioned/types'

type RuleInterval = Interval & { readonly rule: { readonly id: string } }

/** Names with a verdict given before this version of the knowledge, and with which. */
export async function namesWithStaleVerdicts(
  db: Tx,
  knowledge: number,
): Promise<{ id: string; text: string; knowledge: number }[]> {
  return db.$queryRaw`
    SELECT n.id, n.text, min(v.knowledge)::int AS knowledge
    FROM "NicknameVerdict" v JOIN "MemberName" n ON n.id = v."nameId"
    WHERE v.knowledge < ${knowledge} GROUP BY n.id ORDER BY n.id`
}

/** What was taught or taken back after the version, with the version that it made. */
export async function changesAfter(
  db: Tx,
  version: number,
): Promise<{ version: number; folded: string }[]> {
  return db.$queryRaw`
    SELECT v.version, k.folded FROM "NamingKnowledge" k
    CROSS JOIN LATERAL (VALUES (k."addedInVersion"), (k."goneInVersion")) AS v (version)
    WHERE v.version > ${version} ORDER BY v.version`
}

/** Marks verdicts that the changed knowledge cannot change as given with it. Answers how many. */
export async function carryOver(
  db: Tx,
  knowledge: number,
  except: readonly string[],
): Promise<number> {
  return db.$executeRaw`
    UPDATE "NicknameVerdict" SET knowledge = ${knowledge}
    WHERE knowledge < ${knowledge} AND "nameId" <> ALL (${except}::uuid[])`
}

/** The first names with a missing or stale verdict, and how many such verdicts there are in all. */
export async function nextToJudge(
  db: Tx,
  stretches: readonly RuleInterval[],
  asked: { readonly knowledge: number; readonly now: Temporal.Instant; readonly limit: number },
): Promise<{ readonly nameIds: readonly string[]; readonly left: number }> {
  const ids = stretches.map(({ rule }) => rule.id)
  const froms = stretches.map(({ from }) => from.toString())
  const untils = stretches.map(({ until }) => until?.toString() ?? 'infinity')
  const rows = await db.$queryRaw<{ id: string; left: number }[]>`
    SELECT n.id, (sum(count(*)) OVER ())::int AS left
    FROM "MemberName" n
    JOIN unnest(${ids}::uuid[], ${froms}::timestamptz[], ${untils}::timestamptz[])
      AS rule (id, "from", until)
      ON greatest(rule."from", n."heldFrom") <= ${asked.now.toString()}::timestamptz
      AND least(rule.until, n."heldTo") > greatest(rule."from", n."heldFrom")
    LEFT JOIN "NicknameVerdict" v ON v."nameId" = n.id AND v."ruleId" = rule.id
    WHERE n.kind = 'GROUP_NICKNAME' AND coalesce(v.knowledge, -1) < ${asked.knowledge}
    GROUP BY n.id ORDER BY n.id LIMIT ${asked.limit}`
  return { nameIds: rows.map(({ id }) => id), left: rows[0]?.left ?? 0 }
}
