import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Held, NameChange } from './rules'
import { searchColumns, type Searched } from '@/lib/members/directory/rules-search'
import type { NameKind } from './types'

/** The members' rows, locked in one order until the transaction ends; answers who is there. */
export async function lockMembers(db: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** Group nicknames of each, by member. */
export async function findNicknames(
  db: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> {
  const rows = await db.memberName.findMany({
    where: { memberId: { in: [...memberIds] }, kind: 'GROUP_NICKNAME' },
    select: { id: true, memberId: true, text: true, heldFrom: true, heldTo: true },
    orderBy: [{ heldFrom: 'asc' }, { id: 'asc' }],
  })
  const held = new Map<string, Held[]>(memberIds.map((id) => [id, []]))
  for (const { id, memberId, text, heldFrom, heldTo } of rows) {
    const to = heldTo === null ? null : toInstant(heldTo)
    held.get(memberId)?.push({ id, text, from: toInstant(heldFrom), to })
  }
  return held
}

type Time = { readonly from: Temporal.Instant; readonly to: Temporal.Instant | null }
const columns = ({ from, to }: Time) => ({
  heldFrom: toDate(from),
  heldTo: to === null ? null : toDate(to),
})

/** Writes what `placeNickname` decided, ends before beginnings. */
export async function writeNicknames(
  db: Tx,
  changes: readonly (NameChange & { readonly memberId: string })[],
  source: string,
): Promise<void> {
  const held = changes.filter((change) => change.do === 'hold')
  await holdNames(
    db,
    held.filter(({ to }) => to !== null),
  )
  await holdNames(
    db,
    held.filter(({ to }) => to === null),
  )
  const opened = changes.filter((change) => change.do === 'open')
  if (opened.length > 0) {
    await db.$executeRaw`
      INSERT INTO "MemberName" (id, "memberId", kind, text, folded, source, "heldFrom", "heldTo")
      SELECT gen_random_uuid(), g."memberId", 'GROUP_NICKNAME', g.text, g.folded, ${source}, g.since, g.till
      FROM jsonb_to_recordset(${JSON.stringify(
        opened.map(({ memberId, text, from, to }) => ({
          memberId,
          text,
          folded: fold(text),
          since: from.toString(),
          till: to?.toString() ?? null,
        })),
      )}::jsonb) AS g("memberId" uuid, text text, folded text, since timestamptz(3), till timestamptz(3))`
  }
}

/** Removes names; answers whose they were. */
export async function deleteNames(db: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<{ memberId: string }[]>`
    DELETE FROM "MemberName" WHERE id = ANY (${[...ids]}::uuid[]) RETURNING "memberId"::text`
  return rows.map(({ memberId }) => memberId)
}

/** Writes from when until when names are held. */
export async function holdNames(
  db: Tx,
  names: readonly (Time & { readonly id: string })[],
): Promise<void> {
  if (names.length === 0) return
  const rows = names.map(({ id, from, to }) => ({
    id,
    since: from.toString(),
    till: to?.toString() ?? null,
  }))
  await db.$executeRaw`
    UPDATE "MemberName" n SET "heldFrom" = g.since, "heldTo" = g.till
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS g(id uuid, since timestamptz(3), till timestamptz(3))
    WHERE n.id = g.id`
}

export async function holdName(db: Tx, id: string, time: Time): Promise<void> {
  await db.memberName.update({ where: { id }, data: columns(time), select: { id: true } })
}

/** The same string of the same kind, the last begun, when the member has it already. */
export async function findSameName(
  db: Tx,
  memberId: string,
  { kind, text }: { kind: NameKind; text: string },
): Promise<Held | null> {
  const row = await db.memberName.findFirst({
    where: { memberId, kind, text },
    orderBy: { heldFrom: 'desc' },
    select: { id: true, text: true, heldFrom: true, heldTo: true },
  })
  if (row === null) return null
  const { heldFrom, heldTo, ...same } = row
  return { ...same, from: toInstant(heldFrom), to: heldTo === null ? null : toInstant(heldTo) }
}

export async function insertName(
  db: Tx,
  memberId: string,
  { kind, text, source, ...time }: Time & { kind: NameKind; text: string; source: string },
): Promise<void> {
  await db.memberName.create({
    data: { memberId, kind, text, folded: fold(text), source, ...columns(time) },
    select: { id: true },
  })
}

const SEARCHED = {
  displayName: true,
  company: true,
  position: true,
  city: true,
  showCompany: true,
  showCity: true,
} as const

export async function searchedFacts(db: Tx, memberId: string): Promise<Searched | null> {
  return db.member.findUnique({ where: { id: memberId }, select: SEARCHED })
}

/** Writes what the directory searches. Called after any change of the members, their names or wishes. */
export async function refreshSearch(db: Tx, memberIds: readonly string[]): Promise<void> {
  const members = await db.member.findMany({
    where: { id: { in: [...memberIds] } },
    select: {
      id: true,
      ...SEARCHED,
      names: { select: { kind: true, text: true, source: true }, orderBy: { heldFrom: 'desc' } },
    },
  })
  const rows = members.map(({ names, ...person }) => ({
    ...person,
    ...searchColumns(person, names),
  }))
  await db.$executeRaw`
    UPDATE "Member" m SET folded = s.folded, "openFolded" = s.open, pinyin = s.pinyin
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ folded }) => folded)}::text[],
      ${rows.map(({ openFolded }) => openFolded)}::text[], ${rows.map(({ pinyin }) => pinyin)}::text[]
    ) AS s (id, folded, open, pinyin)
    WHERE m.id = s.id
      AND (m.folded, m."openFolded", m.pinyin) IS DISTINCT FROM (s.folded, s.open, s.pinyin)`
}

/** Members who are named and yet found by nothing. */
export async function findUnsearchable(db: Tx, limit: number): Promise<string[]> {
  const rows = await db.member.findMany({
    where: { openFolded: '', displayName: { not: '' } },
    select: { id: true },
    take: limit,
  })
  return rows.map(({ id }) => id)
}

/** Removes a group nickname that was held only because a message mentioned the member by it. */
export async function deleteMentioned(db: Tx, memberId: string, text: string): Promise<void> {
  await db.memberName.deleteMany({
    where: { memberId, kind: 'GROUP_NICKNAME', source: 'mention', text },
  })
}

type OtherName = {
  readonly memberId: string
  readonly kind: 'ACCOUNT_NAME' | 'REAL_NAME'
  readonly text: string
}

/** Adds account and real names that the members do not have yet; answers the new rows. */
export async function addOtherNames(
  db: Tx,
  names: readonly OtherName[],
  { at, source }: { readonly at: Date; readonly source: string },
): Promise<{ readonly id: string; readonly memberId: string }[]> {
  const known = await db.memberName.findMany({
    where: {
      memberId: { in: [...new Set(names.map(({ memberId }) => memberId))] },
      kind: { in: ['ACCOUNT_NAME', 'REAL_NAME'] },
    },
    select: { memberId: true, kind: true, text: true },
  })
  const keyOf = ({ memberId, kind, text }: { memberId: string; kind: string; text: string }) =>
    `${memberId} ${kind} ${text}`
  const has = new Set(known.map(keyOf))
  const fresh = [...new Map(names.map((name) => [keyOf(name), name])).values()].filter(
    (name) => !has.has(keyOf(name)),
  )
  if (fresh.length === 0) return []
  return db.memberName.createManyAndReturn({
    data: fresh.map((name) => ({ ...name, folded: fold(name.text), source, heldFrom: at })),
    select: { id: true, memberId: true },
  })
}
