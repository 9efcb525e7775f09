import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { wordsOf } from '@/lib/search/query'

export async function membersOf(db: Tx, ids: readonly string[]) {
  return db.member.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      displayName: true,
      company: true,
      position: true,
      city: true,
      names: {
        orderBy: { heldFrom: 'asc' },
        select: { text: true, kind: true, heldFrom: true, heldTo: true },
      },
      logPeople: { select: { id: true, label: true } },
      _count: { select: { talks: true, checkIns: true } },
    },
  })
}

/** How much was said under each label, and when. */
export async function saidBy(db: Tx, personIds: readonly string[]) {
  const rows = await db.message.groupBy({
    by: ['personId'],
    where: { personId: { in: [...personIds] } },
    _count: { id: true },
    _min: { at: true },
    _max: { at: true },
  })
  return new Map(
    rows.map(({ personId, _count, _min, _max }) => [
      personId,
      { times: _count.id, firstAt: _min.at, lastAt: _max.at },
    ]),
  )
}

type UnlinkedRow = {
  kind: 'label' | 'mention'
  id: string
  text: string
  groupId: string
  groupName: string
  times: number
  firstAt: Date | null
  lastAt: Date | null
}

/** Labels and nicknames without a member, the most frequent first. */
export async function listUnlinked(
  db: Tx,
  { query, kind, take, skip }: { query: string; kind: string; take: number; skip: number },
): Promise<UnlinkedRow[]> {
  const like = `%${fold(query)
    .trim()
    .replace(/[\\%_]/gu, '\\$&')}%`
  return db.$queryRaw<UnlinkedRow[]>`
    SELECT t.*, g.name AS "groupName" FROM (
      SELECT 'label' AS kind, p.id::text, p.label AS text, p."groupId", count(m.id)::int AS times,
        min(m.at) AS "firstAt", max(m.at) AS "lastAt"
      FROM "LogPerson" p LEFT JOIN "Message" m ON m."personId" = p.id
      WHERE p."memberId" IS NULL AND NOT p."isOwner" AND p.folded LIKE ${like}
        AND ${kind} IN ('ANY', 'label')
      GROUP BY p.id
      UNION ALL
      SELECT 'mention', n.id::text, n.text, n."groupId", n.times, n."firstAt", n."lastAt"
      FROM "MentionedName" n
      WHERE n."memberId" IS NULL AND n.folded LIKE ${like} AND ${kind} IN ('ANY', 'mention')
    ) t JOIN "Group" g ON g.id = t."groupId"
    ORDER BY t.times DESC, t.text, t.id LIMIT ${take} OFFSET ${skip}`
}

export async function countUnlinked(db: Tx, query: string, kind: string): Promise<number> {
  const folded = { contains: fold(query).trim() }
  const [labels, mentions] = await Promise.all([
    kind === 'mention'
      ? 0
      : db.logPerson.count({ where: { memberId: null, isOwner: false, folded } }),
    kind === 'label' ? 0 : db.mentionedName.count({ where: { memberId: null, folded } }),
  ])
  return labels + mentions
}

/** People of any status whose row is their own, for choosing whom to merge with. */
export async function searchUnmerged(db: Tx, query: string, notId: string, take: number) {
  const words = wordsOf(query)
  return db.member.findMany({
    where: {
      id: { not: notId },
      status: { notIn: ['MERGED', 'ERASED'] },
      AND: words.map((word) => ({ folded: { contains: word } })),
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, displayName: true, company: true, position: true, city: true },
  })
}

export async function listMerges(db: Tx, memberId: string) {
  return db.memberMerge.findMany({
    where: { OR: [{ keptId: memberId }, { otherId: memberId }] },
    orderBy: { at: 'desc' },
    take: 20,
    select: {
      id: true,
      kind: true,
      keptId: true,
      otherId: true,
      reason: true,
      at: true,
      undoneAt: true,
      kept: { select: { displayName: true } },
      other: { select: { displayName: true } },
    },
  })
}

/** What of a member may be given to a new person. */
export async function splittable(db: Tx, memberId: string) {
  return db.member.findUnique({
    where: { id: memberId },
    select: {
      id: true,
      displayName: true,
      status: true,
      roles: true,
      names: { orderBy: { heldFrom: 'asc' }, select: { id: true, text: true, kind: true } },
      logPeople: { orderBy: { label: 'asc' }, select: { id: true, label: true } },
      mentionedNames: { orderBy: { text: 'asc' }, select: { id: true, text: true } },
      checkIns: {
        orderBy: { at: 'desc' },
        select: { id: true, night: { select: { date: true } } },
      },
      talks: { orderBy: { createdAt: 'desc' }, select: { id: true, topic: true } },
    },
  })
}
