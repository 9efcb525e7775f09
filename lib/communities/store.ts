import type { Tx } from '@/lib/db/transaction'
import type { GroupKind } from '@/lib/db/generated/enums'
import type { CommunityView } from './types'

type Row = Omit<CommunityView, 'groups'> & { groups: CommunityView['groups'] | null }

/** The community with its groups, in one round trip. */
export async function findCommunity(db: Tx): Promise<CommunityView | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c."name", c."about", c."timeZone", c."country", c."noticeHours", c."locale", c."contact", c."setUpAt" IS NOT NULL AS "isSetUp",
      c."applyBy"::text, c."talkVisibility"::text, c."foundVisibility"::text,
      json_build_object('plan', c."visitorsSeePlan", 'speakers', c."visitorsSeeSpeakers",
        'archive', c."visitorsSeeArchive", 'wishes', c."visitorsSeeWishes") AS "visitors",
      (SELECT json_agg(json_build_object('id', g."id", 'name', g."name", 'about', g."about",
                'position', g."position", 'capacity', g."capacity", 'kind', g."kind", 'isOpen',
                g."closedAt" IS NULL) ORDER BY g."position", g."name")
       FROM "Group" g) AS "groups"
    FROM "Community" c`
  const row = rows[0]
  return row === undefined ? null : { ...row, groups: row.groups ?? [] }
}

type NewCommunity = {
  name: string
  timeZone: string
  country: string
  locale: string
  setUpAt: Date | null
}

/** Inserts the one community unless it exists; a concurrent call waits for the first. */
export async function insertCommunity(db: Tx, community: NewCommunity): Promise<void> {
  await db.community.createMany({ data: [community], skipDuplicates: true })
}

/** Names the community unless it is set up already; answers whether this call did. */
export async function claimCommunity(
  db: Tx,
  community: NewCommunity & { setUpAt: Date },
): Promise<boolean> {
  const { count } = await db.community.updateMany({ where: { setUpAt: null }, data: community })
  return count === 1
}

export async function listGroups(db: Tx): Promise<{ id: string; name: string }[]> {
  return db.group.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true },
  })
}

export async function groupExists(db: Tx, id: string): Promise<boolean> {
  return (await db.group.count({ where: { id } })) === 1
}

export async function insertGroups(db: Tx, names: readonly string[], from: number): Promise<void> {
  await db.group.createMany({
    data: names.map((name, index) => ({ name, position: from + index })),
    skipDuplicates: true,
  })
}

/** A group of this name; a name that is taken violates `Group_name_key`. */
export async function insertGroup(
  db: Tx,
  group: { name: string; about: string; position: number },
): Promise<string> {
  return (await db.group.create({ data: group, select: { id: true } })).id
}

/** Gives the groups their places, from 0, in the order given. */
export async function placeGroups(db: Tx, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await db.group.updateMany({ where: { id, position: { not: position } }, data: { position } })
  }
}

/**
 * A group, held whole: who comes to it at the same time comes before or after. Null where there is none.
 */
export async function lockGroupWhole(
  db: Tx,
  id: string,
): Promise<{ readonly isOpen: boolean } | null> {
  const [row] = await db.$queryRaw<{ isOpen: boolean }[]>`
    SELECT "closedAt" IS NULL AS "isOpen" FROM "Group" WHERE id = ${id}::uuid FOR UPDATE`
  return row ?? null
}

/** Whether the group is closed, and since then where that is said; it is not opened again until the transaction ends. */
export async function holdClosed(
  db: Tx,
  id: string,
  closedAt: Date | null = null,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Group" WHERE id = ${id}::uuid AND "closedAt" IS NOT NULL
      AND coalesce("closedAt" = ${closedAt}::timestamptz, true) FOR KEY SHARE`
  return rows.length > 0
}

export async function setClosed(db: Tx, id: string, closedAt: Date | null): Promise<void> {
  await db.group.update({ where: { id }, data: { closedAt }, select: { id: true } })
}

export async function setGroupKind(db: Tx, id: string, kind: GroupKind): Promise<void> {
  await db.group.update({ where: { id }, data: { kind }, select: { id: true } })
}

export async function renameGroup(
  db: Tx,
  id: string,
  name: string,
  position: number,
): Promise<void> {
  await db.group.update({ where: { id }, data: { name, position } })
}

/** Two organisers who change or describe the community at once come one after the other. */
export async function lockCommunity(db: Tx): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM "Community" FOR NO KEY UPDATE`
}

export async function setCommunity(
  db: Tx,
  {
    name,
    about,
    locale,
    contact,
  }: { name: string; about: string; locale: string; contact: string },
): Promise<void> {
  await db.community.updateMany({ data: { name, about, locale, contact } })
}

export async function setVisitors(
  db: Tx,
  {
    visitors,
    talkVisibility,
    foundVisibility,
    applyBy,
  }: Pick<CommunityView, 'visitors' | 'talkVisibility' | 'foundVisibility' | 'applyBy'>,
): Promise<void> {
  const { plan, speakers, archive, wishes } = visitors
  const sight = {
    visitorsSeePlan: plan,
    visitorsSeeSpeakers: speakers,
    visitorsSeeArchive: archive,
    visitorsSeeWishes: wishes,
  }
  await db.community.updateMany({ data: { ...sight, talkVisibility, foundVisibility, applyBy } })
}

/** Whether duties count only where a passkey opened the session. */
export async function findDeskByPasskey(db: Tx): Promise<boolean> {
  return (await db.community.count({ where: { deskByPasskey: true } })) > 0
}

export async function setDeskByPasskey(db: Tx, deskByPasskey: boolean): Promise<void> {
  await db.community.updateMany({ data: { deskByPasskey } })
}

export async function setCalendar(
  db: Tx,
  { country, noticeHours }: Pick<CommunityView, 'country' | 'noticeHours'>,
): Promise<void> {
  await db.community.updateMany({ data: { country, noticeHours } })
}

export async function setTimeZone(db: Tx, timeZone: string): Promise<void> {
  await db.community.updateMany({ data: { timeZone } })
}

/** What these groups say of themselves. A row that says so already is left alone. */
export async function setGroupAbout(db: Tx, groups: ReadonlyMap<string, string>): Promise<void> {
  for (const [id, words] of groups) {
    await db.group.updateMany({ where: { id, about: { not: words } }, data: { about: words } })
  }
}

export async function setCapacity(
  db: Tx,
  id: string,
  seats: { capacity: number; buffer: number },
): Promise<void> {
  await db.group.update({ where: { id }, data: seats, select: { id: true } })
}
