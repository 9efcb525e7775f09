import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Finding, VerdictName } from '@/lib/naming/types'
import type { HeldNow } from '@/lib/naming/rules/types'

export type HeldName = {
  readonly id: string
  readonly text: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | null
  /** Its verdicts: by rule, with the version of the knowledge that they were given with. */
  readonly judged: readonly { readonly ruleId: string; readonly knowledge: number }[]
}

/** Group nicknames, present and past, of these members. */
export async function nicknamesOf(db: Tx, memberIds: readonly string[]): Promise<HeldName[]> {
  return findNames(db, { memberId: { in: [...memberIds] } })
}

export async function nicknamesById(db: Tx, ids: readonly string[]): Promise<HeldName[]> {
  return findNames(db, { id: { in: [...ids] } })
}

async function findNames(
  db: Tx,
  which: { memberId: { in: string[] } } | { id: { in: string[] } },
): Promise<HeldName[]> {
  const rows = await db.memberName.findMany({
    where: { ...which, kind: 'GROUP_NICKNAME' },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      text: true,
      heldFrom: true,
      heldTo: true,
      verdicts: { select: { ruleId: true, knowledge: true } },
    },
  })
  return rows.map(({ id, text, heldFrom, heldTo, verdicts }) => ({
    id,
    text,
    judged: verdicts,
    from: toInstant(heldFrom),
    until: heldTo === null ? null : toInstant(heldTo),
  }))
}

export type NewVerdict = {
  readonly nameId: string
  readonly ruleId: string
  readonly finding: Finding
}

/**
 * Writes verdicts given with this version of the knowledge; one given with a later version stays.
 * Answers how many differ from the verdict that they replace.
 */
export async function writeVerdicts(
  db: Tx,
  verdicts: readonly NewVerdict[],
  knowledge: number,
  at: Temporal.Instant,
): Promise<number> {
  if (verdicts.length === 0) return 0
  const rows = verdicts.map(({ nameId, ruleId, finding }) => ({
    nameId,
    ruleId,
    finding,
    verdict: stored(finding.verdict),
    missing: finding.missing,
  }))
  const [counted] = await db.$queryRaw<{ changed: number }[]>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS g("nameId" uuid, "ruleId" uuid, verdict "Verdict", missing text[], finding jsonb)
    ), before AS (
      SELECT count(*)::int AS changed FROM given g
      JOIN "NicknameVerdict" v ON v."nameId" = g."nameId" AND v."ruleId" = g."ruleId"
      WHERE v.knowledge <= ${knowledge} AND v.verdict <> g.verdict
    ), written AS (
      INSERT INTO "NicknameVerdict" AS v
        ("nameId", "ruleId", verdict, missing, finding, knowledge, "judgedAt")
      SELECT g."nameId", g."ruleId", g.verdict, g.missing, g.finding, ${knowledge}::int, ${toDate(at)}::timestamptz
      FROM given g JOIN "MemberName" n ON n.id = g."nameId"
      ON CONFLICT ("nameId", "ruleId") DO UPDATE SET
        verdict = excluded.verdict, missing = excluded.missing, finding = excluded.finding,
        knowledge = excluded.knowledge, "judgedAt" = excluded."judgedAt"
      WHERE v.knowledge <= excluded.knowledge
    ) SELECT changed FROM before`
  return counted?.changed ?? 0
}

/** Deletes verdicts by rules that were not in force while the name was held. */
export async function deleteVerdicts(
  db: Tx,
  pairs: readonly { readonly nameId: string; readonly ruleId: string }[],
): Promise<void> {
  if (pairs.length === 0) return
  await db.nicknameVerdict.deleteMany({ where: { OR: pairs.map((pair) => ({ ...pair })) } })
}

/** The nickname that the member held at the instant, with the verdict by that rule if there is one. */
export async function findHeld(
  db: Tx,
  memberId: string,
  { at, ruleId }: { readonly at: Temporal.Instant; readonly ruleId: string },
) {
  const row = await db.memberName.findFirst({
    where: {
      memberId,
      kind: 'GROUP_NICKNAME',
      heldFrom: { lte: toDate(at) },
      OR: [{ heldTo: null }, { heldTo: { gt: toDate(at) } }],
    },
    orderBy: [{ heldFrom: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      text: true,
      heldFrom: true,
      heldTo: true,
      verdicts: { where: { ruleId }, select: { finding: true } },
    },
  })
  if (row === null) return null
  const { id, text, heldFrom, heldTo, verdicts } = row
  return {
    id,
    text,
    from: toInstant(heldFrom),
    until: heldTo === null ? null : toInstant(heldTo),
    // Written by this file, from a Finding.
    finding: (verdicts[0]?.finding ?? null) as unknown as Finding | null,
  }
}

/** For each group nickname of the member, the verdict of the last rule that it was judged by. */
export async function lastVerdicts(db: Tx, memberId: string): Promise<[string, VerdictName][]> {
  const rows = await db.$queryRaw<{ id: string; verdict: VerdictName }[]>`
    SELECT DISTINCT ON (n.id) n.id::text, lower(v.verdict::text) AS verdict
    FROM "MemberName" n JOIN "NicknameVerdict" v ON v."nameId" = n.id
    JOIN "NamingRule" r ON r.id = v."ruleId"
    WHERE n."memberId" = ${memberId}::uuid ORDER BY n.id, r.version DESC`
  return rows.map(({ id, verdict }) => [id, verdict])
}

function stored(verdict: VerdictName) {
  return STORED[verdict]
}

const STORED = {
  compliant: 'COMPLIANT',
  fixable: 'FIXABLE',
  incomplete: 'INCOMPLETE',
  unreadable: 'UNREADABLE',
} as const satisfies Record<VerdictName, string>

/** The present nicknames of all active members, in their order. */
export async function heldNow(db: Tx, ruleId: string | null): Promise<HeldNow[]> {
  return db.$queryRaw`
    SELECT m.id AS "memberId", m."displayName", n.text AS nickname, lower(v.verdict::text) AS verdict
    FROM "MemberName" n
    JOIN "Member" m ON m.id = n."memberId" AND m.status = 'ACTIVE'
    LEFT JOIN "NicknameVerdict" v ON v."nameId" = n.id AND v."ruleId" = ${ruleId}::uuid
    WHERE n.kind = 'GROUP_NICKNAME' AND n."heldTo" IS NULL
    ORDER BY n.folded, n.id`
}

/** How many nicknames that active members hold now have which verdict by the rule. */
export async function countVerdicts(
  db: Tx,
  ruleId: string,
): Promise<Readonly<Record<VerdictName, number>>> {
  const rows = await db.$queryRaw<{ verdict: VerdictName; count: number }[]>`
    SELECT lower(v.verdict::text) AS verdict, count(*)::int AS count
    FROM "NicknameVerdict" v
    JOIN "MemberName" n ON n.id = v."nameId" AND n."heldTo" IS NULL
    JOIN "Member" m ON m.id = n."memberId" AND m.status = 'ACTIVE'
    WHERE v."ruleId" = ${ruleId}::uuid GROUP BY v.verdict`
  const counts = { compliant: 0, fixable: 0, incomplete: 0, unreadable: 0 }
  for (const { verdict, count } of rows) counts[verdict] = count
  return counts
}
