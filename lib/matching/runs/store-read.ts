import type { Tx } from '@/lib/db/transaction'
import type { Voice } from '@/lib/matching/evidence/rules-traces'

/** Rows read at a time, so that a log of years needs little more memory than its numbers. */
const PAGE = 50_000
/** A quotation shows whose words it holds only when it has at least so many characters. */
const MIN_QUOTED = 6

/** Members who stand for themselves, with every name they have or had. */
export async function readMembers(db: Tx) {
  const rows = await db.member.findMany({
    where: { status: { notIn: ['MERGED', 'ERASED'] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      displayName: true,
      names: { select: { kind: true, text: true, source: true, heldTo: true } },
    },
  })
  return rows.map(({ id, displayName, names }) => ({
    id,
    names: [...new Set([displayName, ...names.map(({ text }) => text)])],
    onRoster: names.some(
      ({ kind, source, heldTo }) =>
        kind === 'GROUP_NICKNAME' && source === 'roster' && heldTo === null,
    ),
  }))
}

/** Authors of a group, each with every name that an export gave them. */
export async function readLabels(db: Tx, groupId: string) {
  const rows = await db.logPerson.findMany({
    where: { groupId, isOwner: false },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      label: true,
      memberId: true,
      labels: { select: { label: true }, orderBy: { id: 'asc' } },
    },
  })
  return rows.map(({ id, label, memberId, labels }) => ({
    id,
    memberId,
    labels: [...new Set([label, ...labels.map((one) => one.label)])],
  }))
}

/** Groups with labels of whom no member is known. */
export async function groupsToMatch(db: Tx): Promise<string[]> {
  const rows = await db.logPerson.findMany({
    where: { memberId: null, isOwner: false },
    distinct: ['groupId'],
    select: { groupId: true },
  })
  return rows.map(({ groupId }) => groupId)
}

export async function readMentioned(db: Tx, groupId: string) {
  return db.mentionedName.findMany({
    where: { groupId },
    orderBy: { id: 'asc' },
    select: { id: true, text: true, memberId: true },
  })
}

/** Members of every status: one who left is still the one who spoke. */
export async function readNames(db: Tx) {
  const rows = await db.member.findMany({
    where: { status: { notIn: ['MERGED', 'ERASED'] } },
    select: { id: true, displayName: true, names: { select: { text: true } } },
  })
  return rows.map(({ id, displayName, names }) => ({
    memberId: id,
    names: [displayName, ...names.map(({ text }) => text)],
  }))
}

/** Pairs that an organiser declined, as member and label, nickname or other member. */
export async function readDeclined(db: Tx) {
  return db.samePersonProposal.findMany({
    where: { state: 'DECLINED' },
    select: {
      memberId: true,
      otherId: true,
      personId: true,
      mentioned: { select: { text: true } },
    },
  })
}

/** Who spoke when, in order. */
export async function readVoices(db: Tx, groupId: string): Promise<Voice[]> {
  const voices: Voice[] = []
  for (let after = { at: new Date(0), id: 0n }; ;) {
    const rows = await db.$queryRaw<{ id: bigint; at: Date; person: string }[]>`
      SELECT id, at, "personId"::text AS person FROM "Message"
      WHERE "groupId" = ${groupId}::uuid AND (at, id) > (${after.at}, ${after.id})
      ORDER BY at, id LIMIT ${PAGE}`
    for (const { at, person } of rows) voices.push({ at: at.getTime(), person })
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return voices
    after = last
  }
}

/**
 * Pairs of labels that spoke within the same minute, in how many minutes, from `least` on. The same
 * words at the same time under two labels are one message out of two exports, and show nothing.
 */
export async function readSpokeTogether(db: Tx, groupId: string, min: number) {
  return db.$queryRaw<{ a: string; b: string; count: number }[]>`
    WITH said AS (
      SELECT "personId" AS person, at, text,
        min("personId"::text) OVER twins <> max("personId"::text) OVER twins AS twice
      FROM "Message" WHERE "groupId" = ${groupId}::uuid
      WINDOW twins AS (PARTITION BY at, text)
    ), spoke AS (
      SELECT DISTINCT person, date_trunc('minute', at) AS minute FROM said WHERE NOT twice
    )
    SELECT x.person::text AS a, y.person::text AS b, count(*)::int AS count
    FROM spoke x JOIN spoke y ON y.minute = x.minute AND y.person > x.person
    GROUP BY x.person, y.person HAVING count(*) >= ${min}`
}

/** Messages in which a person may be called, in order. */
export async function readCallings(db: Tx, groupId: string) {
  const rows = await db.$queryRaw<{ at: Date; person: string; text: string }[]>`
    SELECT at, "personId"::text AS person, text FROM "Message"
    WHERE "groupId" = ${groupId}::uuid AND text LIKE '%@%' ORDER BY at, ordinal, id`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }))
}

/** Under which name whose words were quoted, where only one person had said them of late. */
export async function readQuoted(db: Tx, groupId: string) {
  return db.$queryRaw<{ label: string; person: string; count: number }[]>`
    SELECT q.label, min(q.person) AS person, count(*)::int AS count FROM (
      SELECT q.id, q."quotedLabel" AS label, min(m."personId"::text) AS person
      FROM "Message" q JOIN "Message" m ON m."groupId" = q."groupId" AND m.text = q."quotedText"
        AND m.at < q.at AND m.at > q.at - interval '3 days'
      WHERE q."groupId" = ${groupId}::uuid AND length(q."quotedText") >= ${MIN_QUOTED}
      GROUP BY q.id, q."quotedLabel" HAVING count(DISTINCT m."personId") = 1
    ) q GROUP BY q.label, q.person`
}
