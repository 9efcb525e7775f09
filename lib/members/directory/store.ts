import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { wordsOf } from '@/lib/search/query'
import { PINYIN_START } from './rules-pinyin'
import type { Facet, DirectoryFilter, Person } from '@/lib/members/types'
import { pageRange } from '@/lib/shared/page'

/** Whether the reader sees what members keep from each other: organisers do. */
type Sight = { readonly all: boolean }

/** Every word has to stand in what this reader may search, or begin a syllable of how it sounds. */
export function wordsWhere(query: string, { all }: Sight): Prisma.Sql {
  const column = all ? Prisma.sql`m.folded` : Prisma.sql`m."openFolded"`
  const tests = wordsOf(query).map((word) => {
    const written = Prisma.sql`strpos(${column}, ${word}) > 0`
    if (!SPELLED.test(word)) return written
    return Prisma.sql`(${written} OR strpos(m.pinyin, ${PINYIN_START + word}) > 0)`
  })
  return tests.length === 0 ? Prisma.sql`true` : Prisma.join(tests, ' AND ')
}

const SPELLED = /^[a-z]+$/u

/** The columns as this reader sees them: what a member keeps is not there, so nothing counts it. */
function seen({ all }: Sight): Prisma.Sql {
  return all
    ? Prisma.sql`m.company, m.position, m.city`
    : Prisma.sql`CASE WHEN m."showCompany" THEN m.company END AS company, m.position,
        CASE WHEN m."showCity" THEN m.city END AS city`
}

type Choice = 'company' | 'position' | 'city' | 'groupId'
const CHOICES: readonly Choice[] = ['company', 'position', 'city', 'groupId']
const COLUMNS: Readonly<Record<Choice, Prisma.Sql>> = {
  company: Prisma.sql`h.company`,
  position: Prisma.sql`h.position`,
  city: Prisma.sql`h.city`,
  groupId: Prisma.sql`h."groupId"::text`,
}

function chosen(filter: DirectoryFilter, but?: Choice): Prisma.Sql {
  const tests = CHOICES.filter((choice) => choice !== but && filter[choice] !== '').map(
    (choice) => Prisma.sql`${COLUMNS[choice]} = ${filter[choice]}`,
  )
  return tests.length === 0 ? Prisma.sql`true` : Prisma.join(tests, ' AND ')
}

const ORDERS: Readonly<Record<DirectoryFilter['sort'], Prisma.Sql>> = {
  name: Prisma.sql`h."displayName", h.id`,
  company: Prisma.sql`h.company NULLS LAST, h."displayName", h.id`,
  joined: Prisma.sql`h."joinedAt" DESC, h.id`,
}

type PersonRow = Person & { readonly keptCompany: boolean; readonly keptCity: boolean }

/** One page of the people found, in one statement. */
export async function findPeople(
  db: Tx,
  filter: DirectoryFilter,
  size: number,
  sight: Sight,
): Promise<PersonRow[]> {
  return db.$queryRaw<PersonRow[]>`
    SELECT h.* FROM (
      SELECT m.id, m."displayName", m."groupId", m."joinedAt", ${seen(sight)},
        ${sight.all} AND NOT m."showCompany" AS "keptCompany", ${sight.all} AND NOT m."showCity" AS "keptCity"
      FROM "Member" m WHERE m.status = 'ACTIVE' AND ${wordsWhere(filter.query, sight)}
    ) h WHERE ${chosen(filter)}
    ORDER BY ${ORDERS[filter.sort]} LIMIT ${size} OFFSET ${pageRange(filter.page, size).skip}`
}

/**
 * How many are found, and the most frequent values of each column among them, its own choice left
 * open; in one statement that reads the words once.
 */
export async function countDirectory(
  db: Tx,
  filter: DirectoryFilter,
  limit: number,
  sight: Sight,
): Promise<{ total: number; facets: Readonly<Record<Choice, Facet[]>> }> {
  const counts = CHOICES.map(
    (
      choice,
    ) => Prisma.sql`(SELECT ${choice} AS facet, ${COLUMNS[choice]} AS value, count(*)::int AS count
      FROM h WHERE ${chosen(filter, choice)} AND ${COLUMNS[choice]} IS NOT NULL
      GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT ${limit})`,
  )
  const rows = await db.$queryRaw<(Facet & { facet: Choice | 'total' })[]>`
    WITH h AS MATERIALIZED (
      SELECT m."groupId", ${seen(sight)} FROM "Member" m
      WHERE m.status = 'ACTIVE' AND ${wordsWhere(filter.query, sight)}
    )
    SELECT 'total' AS facet, '' AS value, count(*)::int AS count FROM h WHERE ${chosen(filter)}
    UNION ALL ${Prisma.join(counts, ' UNION ALL ')}`
  const of = (facet: Choice) =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }))
  const total = rows.find(({ facet }) => facet === 'total')?.count ?? 0
  const [company, position, city, groupId] = CHOICES.map(of)
  return {
    total,
    facets: {
      company: company ?? [],
      position: position ?? [],
      city: city ?? [],
      groupId: groupId ?? [],
    },
  }
}

/** People for a picker, by name. */
export async function searchActive(
  db: Tx,
  query: string,
  limit: number,
  sight: Sight,
): Promise<Person[]> {
  return db.$queryRaw<Person[]>`
    SELECT m.id, m."displayName", m."groupId", ${seen(sight)} FROM "Member" m
    WHERE m.status = 'ACTIVE' AND ${wordsWhere(query, sight)}
    ORDER BY m."displayName", m.id LIMIT ${limit}`
}

/** Every name of these members with what decides who may know it. */
export async function findNamesOf(db: Tx, memberIds: readonly string[]) {
  const rows = await db.member.findMany({
    where: { id: { in: [...memberIds] } },
    select: {
      id: true,
      displayName: true,
      company: true,
      position: true,
      city: true,
      showCompany: true,
      showCity: true,
      names: {
        select: { kind: true, text: true, source: true, heldTo: true },
        orderBy: { heldFrom: 'desc' },
      },
    },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
