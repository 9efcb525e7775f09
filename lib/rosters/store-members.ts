import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Role } from '@/lib/auth/types'
import type { KnownMember } from '@/lib/rosters/plan/types'

export type Known = KnownMember & {
  readonly home: boolean
  /** Came, came back or moved here after the list was taken: it says nothing of them. */
  readonly since: boolean
  readonly roles: readonly Role[]
}

type Row = Omit<Known, 'held' | 'names'> & {
  readonly names:
    | readonly (KnownMember['names'][number] & { from: string; to: string | null })[]
    | null
}

/** Every member a list of the group may name: active, left or removed, of any group. */
export async function knownMembers(
  db: Tx,
  { groupId, takenAt }: { groupId: string; takenAt: Date },
): Promise<Known[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id::text, m."displayName", m.email, m.status::text, m.company, m.position, m.city,
      m.roles::text[], m."groupId" = ${groupId}::uuid AS home,
      m.status = 'ACTIVE' AND (m."groupId" = ${groupId}::uuid OR EXISTS (SELECT 1 FROM "GroupException" e
        WHERE e."memberId" = m.id AND e."groupId" = ${groupId}::uuid)) AS here,
      m."joinedAt" > ${takenAt} OR EXISTS (SELECT 1 FROM "StatusEvent" s WHERE s."memberId" = m.id
          AND s.kind IN ('ADMITTED', 'RETURNED') AND s.at > ${takenAt})
        OR EXISTS (SELECT 1 FROM "GroupTransfer" t WHERE t."memberId" = m.id AND t.state = 'APPROVED'
          AND t."toGroupId" = ${groupId}::uuid AND t."decidedAt" > ${takenAt}) AS since,
      (SELECT json_agg(json_build_object('kind', n.kind, 'text', n.text,
          'from', extract(epoch FROM n."heldFrom") * 1000, 'to', extract(epoch FROM n."heldTo") * 1000)
          ORDER BY n."heldFrom" DESC, n.id DESC)
        FROM "MemberName" n WHERE n."memberId" = m.id) AS names
    FROM "Member" m WHERE m.status IN ('ACTIVE', 'LEFT', 'REMOVED') ORDER BY m.id`
  const at = takenAt.getTime()
  return rows.map(({ names, ...member }) => {
    const worn = (names ?? []).filter(({ kind }) => kind === 'GROUP_NICKNAME')
    const then = worn.find(({ from, to }) => Number(from) <= at && (to === null || Number(to) > at))
    const held = then ?? worn.find(({ to }) => to === null)
    return {
      ...member,
      held: held?.text ?? null,
      names: (names ?? []).map(({ kind, text }) => ({ kind, text })),
    }
  })
}

/**
 * The rows of everybody in the group and of these, locked in one order until the transaction ends. What only
 * refers to a member, as a check-in does, goes on; unless members may be removed: then nothing comes to stand
 * on one meanwhile.
 */
export async function lockCrowd(
  db: Tx,
  groupId: string,
  ids: readonly string[],
  { removes = false } = {},
): Promise<void> {
  // Owners first, as every change of status does.
  await db.$executeRaw`
    SELECT 1 FROM "Member" WHERE 'OWNER' = ANY (roles) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE`
  const strength = removes ? Prisma.sql`UPDATE` : Prisma.sql`NO KEY UPDATE`
  await db.$executeRaw`
    SELECT 1 FROM "Member" WHERE "groupId" = ${groupId}::uuid OR id = ANY (${ids}::uuid[])
    ORDER BY id FOR ${strength}`
}

/**
 * The group's seats, held until the transaction ends; so are those of every group in which one of
 * these members has a seat that they may give up or take again, all in one order.
 */
export async function lockSeats(
  db: Tx,
  groupId: string,
  memberIds: readonly string[],
): Promise<{ capacity: number; taken: number } | null> {
  const rows = await db.$queryRaw<{ id: string; capacity: number; taken: number }[]>`
    SELECT id, capacity, "seatsTaken" AS taken FROM "Group"
    WHERE id = ${groupId}::uuid
      OR id IN (SELECT "groupId" FROM "Member" WHERE id = ANY (${memberIds}::uuid[]))
      OR id IN (SELECT "groupId" FROM "GroupException" WHERE "memberId" = ANY (${memberIds}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`
  return rows.find(({ id }) => id === groupId) ?? null
}

export async function isMember(db: Tx, id: string): Promise<boolean> {
  const status = { in: ['ACTIVE' as const, 'LEFT' as const, 'REMOVED' as const] }
  return (await db.member.count({ where: { id, status } })) === 1
}
