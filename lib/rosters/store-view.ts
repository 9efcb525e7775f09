import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { wordsOf } from '@/lib/search/query'
import { pageRange } from '@/lib/shared/page'
import type { HeadRow } from '@/lib/shared/queue-head'
import type { RowFilter } from './schema'
import { splitFields } from './store'
import {
  CHOSEN_NEW,
  CHOSEN_OUT,
  type Doubt,
  type RosterFormat,
  type RosterState,
  type RowOutcome,
} from './types'
import type { RosterLine, RowPerson } from './types-view'

type LineRow = Omit<RosterLine, 'takenAt' | 'createdAt' | 'appliedAt'> & {
  sha256: string
  summary: Readonly<Record<string, unknown>> | null
  takenAt: Date
  createdAt: Date
  appliedAt: Date | null
  format: RosterFormat
  state: RosterState
}

/** Rosters with how many people each names, the latest taken first; one of them with an id. */
export async function findLines(db: Tx, id: string | null, take: number): Promise<LineRow[]> {
  return db.$queryRaw<LineRow[]>`
    SELECT r.id::text, r."groupId"::text, g.name AS "groupName", r.format::text, r."fileName",
      r.sha256, r.summary, r."takenAt", r.complete, r.state::text, r."createdAt", r."appliedAt",
      c."displayName" AS "createdByName", a."displayName" AS "appliedByName",
      (SELECT count(*)::int FROM "RosterRow" w WHERE w."rosterId" = r.id
        AND w.outcome NOT IN ('GONE', 'FAULTY')) AS people
    FROM "Roster" r JOIN "Group" g ON g.id = r."groupId"
    LEFT JOIN "Member" c ON c.id = r."createdById" LEFT JOIN "Member" a ON a.id = r."appliedById"
    WHERE ${id}::uuid IS NULL OR r.id = ${id}::uuid
    ORDER BY r."takenAt" DESC, r.id DESC LIMIT ${take}`
}

/** Lists that were read and neither applied nor discarded, the oldest first. */
export async function readPreviews(db: Tx): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min("createdAt") AS since,
      (array_agg(id::text ORDER BY "createdAt", id))[1] AS first
    FROM "Roster" WHERE state = 'PREVIEW'`
  return row
}

/** Active members at home in the group. */
export async function countHome(db: Tx, groupId: string): Promise<number> {
  return db.member.count({ where: { groupId, status: 'ACTIVE' } })
}

export type Tally = {
  readonly outcome: RowOutcome
  /** `new`, `out`, `member`, or null. */
  readonly said: string | null
  readonly count: number
}

export async function tally(db: Tx, rosterId: string): Promise<Tally[]> {
  return db.$queryRaw<Tally[]>`
    SELECT outcome::text, CASE WHEN chosen IS NULL OR chosen IN (${CHOSEN_NEW}, ${CHOSEN_OUT})
      THEN chosen ELSE 'member' END AS said, count(*)::int AS count
    FROM "RosterRow" WHERE "rosterId" = ${rosterId}::uuid GROUP BY 1, 2`
}

/** When the same file was applied to the same group before. */
export async function appliedBefore(
  db: Tx,
  { id, groupId, sha256 }: { id: string; groupId: string; sha256: string },
): Promise<{ id: string; appliedAt: Date } | null> {
  const found = await db.roster.findFirst({
    where: { groupId, sha256, state: 'APPLIED', id: { not: id } },
    orderBy: { appliedAt: 'desc' },
    select: { id: true, appliedAt: true },
  })
  return found?.appliedAt == null ? null : { id: found.id, appliedAt: found.appliedAt }
}

export async function findRowPage(
  db: Tx,
  rosterId: string,
  filter: RowFilter,
  { size, changed }: { size: number; changed: readonly number[] },
) {
  const words = filter.query.trim()
  const where: Prisma.RosterRowWhereInput = {
    rosterId,
    ...(filter.outcome === 'CHANGED'
      ? { line: { in: [...changed] } }
      : filter.outcome !== 'ANY' && { outcome: filter.outcome }),
    ...(words !== '' && {
      OR: [
        { nickname: { contains: words, mode: 'insensitive' } },
        { member: { AND: wordsOf(words).map((word) => ({ folded: { contains: word } })) } },
      ],
    }),
  }
  const [rows, total] = await Promise.all([
    db.rosterRow.findMany({
      where,
      orderBy: [{ line: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      ...pageRange(filter.page, size),
      select: {
        id: true,
        line: true,
        nickname: true,
        fields: true,
        outcome: true,
        verdict: true,
        memberId: true,
        doubt: true,
        chosen: true,
      },
    }),
    db.rosterRow.count({ where }),
  ])
  const read = rows.map(({ fields, doubt, ...row }) => ({
    ...row,
    ...splitFields(fields),
    doubt: doubt as Doubt | null,
  }))
  return { rows: read, total }
}

/** Members by their ids, as a row shows them, with the nickname that ended when the list was taken. */
export async function findPeople(
  db: Tx,
  ids: readonly string[],
  takenAt: Date,
): Promise<ReadonlyMap<string, RowPerson>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      displayName: true,
      company: true,
      position: true,
      status: true,
      group: { select: { name: true } },
      names: {
        where: { kind: 'GROUP_NICKNAME' },
        orderBy: [{ heldTo: { sort: 'desc', nulls: 'first' } }, { heldFrom: 'desc' }],
        select: { text: true, heldTo: true },
      },
    },
  })
  return new Map(
    rows.map(({ group, names, ...person }) => [
      person.id,
      {
        ...person,
        groupName: group.name,
        nickname: names[0]?.text ?? null,
        before: names.find(({ heldTo }) => heldTo?.getTime() === takenAt.getTime())?.text ?? null,
      },
    ]),
  )
}

/** Every row in its shortest form, in the order of lines. */
export async function findAllRows(db: Tx, rosterId: string) {
  const rows = await db.rosterRow.findMany({
    where: { rosterId },
    orderBy: [{ line: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: { line: true, nickname: true, outcome: true, verdict: true, fields: true },
  })
  return rows.map(({ fields, ...row }) => ({ ...row, faults: splitFields(fields).faults }))
}
