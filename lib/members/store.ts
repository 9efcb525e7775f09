import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import type { Role } from '@/lib/auth/types'
import { toSearchText } from './rules'
import type { DirectoryFilter, Facet, MemberStatus } from './types'

const PERSON = {
  id: true,
  displayName: true,
  company: true,
  position: true,
  city: true,
  groupId: true,
} satisfies Prisma.MemberSelect

/** Members of the directory are those still here. */
function directoryWhere(filter: Omit<DirectoryFilter, 'page'>): Prisma.MemberWhereInput {
  const words = fold(filter.query).split(/\s+/u).filter(Boolean)
  return {
    status: 'ACTIVE',
    ...(words.length > 0 && { AND: words.map((word) => ({ folded: { contains: word } })) }),
    ...(filter.company !== '' && { company: filter.company }),
    ...(filter.position !== '' && { position: filter.position }),
    ...(filter.city !== '' && { city: filter.city }),
    ...(filter.groupId !== '' && { groupId: filter.groupId }),
  }
}

export async function findPeople(db: Tx, filter: DirectoryFilter, size: number) {
  const where = directoryWhere(filter)
  const [people, total] = await Promise.all([
    db.member.findMany({
      where,
      select: PERSON,
      orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * size,
      take: size,
    }),
    db.member.count({ where }),
  ])
  return { people, total }
}

type FacetColumn = 'company' | 'position' | 'city'

/** The most frequent values of a column among the people the filter finds, its own choice left open. */
export async function countFacet(
  db: Tx,
  column: FacetColumn,
  filter: DirectoryFilter,
  limit: number,
): Promise<Facet[]> {
  const rows = await db.member.groupBy({
    by: [column],
    where: { AND: [directoryWhere({ ...filter, [column]: '' }), { [column]: { not: null } }] },
    _count: { id: true },
    orderBy: { _count: { id: 'desc' } },
    take: limit,
  })
  return rows.map((row) => ({ value: row[column] ?? '', count: row._count.id }))
}

export async function searchActive(db: Tx, text: string, limit: number) {
  const words = fold(text).split(/\s+/u).filter(Boolean)
  return db.member.findMany({
    where: { status: 'ACTIVE', AND: words.map((word) => ({ folded: { contains: word } })) },
    select: PERSON,
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    take: limit,
  })
}

export async function findProfile(db: Tx, id: string) {
  return db.member.findUnique({
    where: { id },
    select: {
      ...PERSON,
      about: true,
      email: true,
      roles: true,
      status: true,
      namePublic: true,
      locale: true,
      joinedAt: true,
      group: { select: { name: true } },
      names: {
        where: { kind: 'GROUP_NICKNAME', heldTo: null },
        orderBy: { heldFrom: 'desc' },
        take: 1,
        select: { text: true },
      },
      talks: {
        where: { state: { in: ['PLANNED', 'HELD'] }, visibility: { not: 'KEPT' } },
        orderBy: { createdAt: 'desc' },
        select: { id: true, topic: true, night: { select: { date: true } } },
      },
      _count: { select: { checkIns: true } },
    },
  })
}

export type DeskPeopleWhere = {
  query: string
  status: MemberStatus | 'ANY'
  role: Role | 'ANY'
  sort: 'name' | 'joined'
  page: number
}

export async function findDeskPeople(db: Tx, filter: DeskPeopleWhere, size: number) {
  const words = fold(filter.query).split(/\s+/u).filter(Boolean)
  const where: Prisma.MemberWhereInput = {
    AND: words.map((word) => ({ folded: { contains: word } })),
    ...(filter.status !== 'ANY' && { status: filter.status }),
    ...(filter.role !== 'ANY' && { roles: { has: filter.role } }),
  }
  const orderBy: Prisma.MemberOrderByWithRelationInput[] =
    filter.sort === 'joined'
      ? [{ joinedAt: 'desc' }, { id: 'asc' }]
      : [{ displayName: 'asc' }, { id: 'asc' }]
  const [people, total] = await Promise.all([
    db.member.findMany({
      where,
      orderBy,
      skip: (filter.page - 1) * size,
      take: size,
      select: {
        ...PERSON,
        email: true,
        roles: true,
        status: true,
        joinedAt: true,
        group: { select: { name: true } },
        sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
      },
    }),
    db.member.count({ where }),
  ])
  return { people, total }
}

/** The member's row, locked until the transaction ends. */
export async function lockMember(db: Tx, id: string) {
  await db.$executeRaw`SELECT 1 FROM "Member" WHERE id = ${id}::uuid FOR UPDATE`
  return db.member.findUnique({ where: { id }, select: { ...PERSON, roles: true, status: true } })
}

/** Locks every owner, so that two owners who give up the role at once are told apart. */
export async function lockOwners(db: Tx): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member" WHERE 'OWNER' = ANY (roles) AND status = 'ACTIVE' ORDER BY id FOR UPDATE`
  return rows.map((row) => row.id)
}

export async function groupExists(db: Tx, id: string): Promise<boolean> {
  return (await db.group.count({ where: { id } })) === 1
}

type MemberFields = {
  displayName: string
  company: string | null
  position: string | null
  city: string | null
}

export async function insertMember(
  db: Tx,
  fields: MemberFields & { email: string | null; groupId: string; joinedAt: Date },
): Promise<string> {
  const { id } = await db.member.create({ data: fields, select: { id: true } })
  return id
}

export async function updateMember(
  db: Tx,
  id: string,
  fields: MemberFields &
    Partial<{
      about: string | null
      namePublic: boolean
      email: string | null
      groupId: string
      joinedAt: Date
    }>,
): Promise<void> {
  await db.member.update({ where: { id }, data: fields, select: { id: true } })
}

export async function setRoles(db: Tx, id: string, roles: Role[]): Promise<void> {
  await db.member.update({ where: { id }, data: { roles }, select: { id: true } })
}

export async function setStatus(db: Tx, id: string, status: MemberStatus): Promise<void> {
  await db.member.update({ where: { id }, data: { status }, select: { id: true } })
  if (status !== 'ACTIVE') {
    await db.session.deleteMany({ where: { memberId: id } })
    await db.signInLink.deleteMany({ where: { memberId: id, usedAt: null } })
  }
}

/** Ends the group nickname held so far and begins the new one. Renames are history, never overwritten. */
export async function holdNickname(
  db: Tx,
  memberId: string,
  text: string | null,
  source: string,
  at: Date,
): Promise<void> {
  const held = await db.memberName.findFirst({
    where: { memberId, kind: 'GROUP_NICKNAME', heldTo: null },
    select: { id: true, text: true },
  })
  if (held?.text === text || (held === null && text === null)) return
  if (held !== null) await db.memberName.update({ where: { id: held.id }, data: { heldTo: at } })
  if (text !== null) {
    await db.memberName.create({
      data: { memberId, kind: 'GROUP_NICKNAME', text, folded: fold(text), source, heldFrom: at },
    })
  }
}

/** Writes the text the directory searches. Called after any change of the member or a name. */
export async function refreshFolded(db: Tx, id: string): Promise<void> {
  const member = await db.member.findUniqueOrThrow({
    where: { id },
    select: { ...PERSON, names: { select: { text: true } } },
  })
  const folded = fold(
    toSearchText(
      member,
      member.names.map((name) => name.text),
    ),
  )
  await db.member.update({ where: { id }, data: { folded }, select: { id: true } })
}
