import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DeskPeopleFilter } from '@/lib/members/schema'
import { wordsWhere } from './store'
import type { Role } from '@/lib/auth/types'
import type { MemberStatus, Person } from '@/lib/members/types'
import { pageRange } from '@/lib/shared/page'

type DeskRow = Person & {
  groupName: string
  email: string | null
  roles: Role[]
  status: MemberStatus
  joinedAt: Date
}

const ORDERS: Readonly<Record<DeskPeopleFilter['sort'], Prisma.Sql>> = {
  name: Prisma.sql`m."displayName", m.id`,
  joined: Prisma.sql`m."joinedAt" DESC, m.id`,
}

/** Everyone recorded whose row is their own, by word, status, duty and group. */
export async function findDeskPeople(
  db: Tx,
  { query, status, role, groupId, sort, page }: DeskPeopleFilter,
  size: number,
): Promise<{ people: DeskRow[]; total: number }> {
  const found = Prisma.sql`FROM "Member" m JOIN "Group" g ON g.id = m."groupId"
    WHERE m.status NOT IN ('MERGED', 'ERASED') AND ${wordsWhere(query, { all: true })}
      AND (${status} = 'ANY' OR m.status::text = ${status})
      AND (${role} = 'ANY' OR ${role} = ANY (m.roles::text[]))
      AND (${groupId} = '' OR m."groupId"::text = ${groupId})`
  const people = await db.$queryRaw<DeskRow[]>`
    SELECT m.id, m."displayName", m.company, m.position, m.city, m."groupId", g.name AS "groupName",
      m.email, to_json(m.roles) AS roles, m.status::text AS status, m."joinedAt"
    ${found}
    ORDER BY ${ORDERS[sort]} LIMIT ${size} OFFSET ${pageRange(page, size).skip}`
  // Past the end there is no row that could say how many there are.
  const counted = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${found}`
  return { people, total: counted[0]?.total ?? 0 }
}
