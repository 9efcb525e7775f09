import type { Tx } from '@/lib/db/transaction'
import { companyKey } from './rules'
import type { GroupRoom, Passed, WaitingRow } from './types-desk'

/** The groups with their seats, as the community lists them. */
export async function listRooms(db: Tx): Promise<GroupRoom[]> {
  const rows = await db.$queryRaw<(Omit<GroupRoom, 'free'> & { seatsTaken: number })[]>`
    SELECT g.id AS "groupId", g.name, g.capacity, g.buffer, g."seatsTaken",
      (SELECT count(*)::int FROM "Application" a WHERE a."groupId" = g.id AND a."holdsSeat") AS kept
    FROM "Group" g WHERE g."closedAt" IS NULL AND g.kind = 'HOME' ORDER BY g.position, g.name`
  return rows.map(({ seatsTaken, kept, ...room }) => ({
    ...room,
    kept,
    taken: seatsTaken - kept,
    free: Math.max(0, room.capacity - room.buffer - seatsTaken),
  }))
}

/** Who waits, in every group, or this one applicant wherever they stand. */
export async function listWaiting(db: Tx, also: string | null = null): Promise<WaitingRow[]> {
  const rows = await db.application.findMany({
    where: {
      forgottenAt: null,
      OR: [
        { state: 'WAITLISTED' },
        // Decided and not notified: as long as that is so, they wait in their own eyes.
        ...(also === null ? [] : [{ id: also, before: 'WAITLISTED' as const, notifiedAt: null }]),
      ],
    },
    select: {
      id: true,
      groupId: true,
      version: true,
      name: true,
      company: true,
      position: true,
      referralId: true,
      waitlistedAt: true,
      stateAt: true,
      notifiedAt: true,
      state: true,
      groupBefore: true,
    },
  })
  return rows.map((row) => ({
    applicationId: row.id,
    version: row.version,
    name: row.name,
    groupId: row.id === also ? (row.groupBefore ?? row.groupId) : row.groupId,
    position: row.position,
    companyName: row.company,
    company: companyKey(row.company),
    referred: row.referralId !== null,
    since: (row.waitlistedAt ?? row.stateAt).getTime(),
    notified: row.notifiedAt !== null || row.state !== 'WAITLISTED',
  }))
}

/**
 * By group and folded company, how many sit there or are about to. Who keeps their company from others
 * does not count: the points of an applicant would reveal them. Nor does the applicant who asks.
 */
export async function countCompanies(
  db: Tx,
  except: string | null = null,
): Promise<Map<string, Map<string, number>>> {
  const rows = await db.$queryRaw<{ groupId: string; company: string; count: number }[]>`
    SELECT s."groupId", s.company, count(*)::int AS count FROM (
      SELECT "groupId", company FROM "Member"
        WHERE status = 'ACTIVE' AND "showCompany" AND company IS NOT NULL
      UNION ALL
      SELECT e."groupId", m.company FROM "GroupException" e JOIN "Member" m ON m.id = e."memberId"
        WHERE m.status = 'ACTIVE' AND m."showCompany" AND m.company IS NOT NULL
      UNION ALL
      SELECT "groupId", company FROM "Application"
        WHERE "holdsSeat" AND company IS NOT NULL AND id IS DISTINCT FROM ${except}::uuid
    ) s GROUP BY 1, 2`
  const counts = new Map<string, Map<string, number>>()
  for (const { groupId, company, count } of rows) {
    const key = companyKey(company)
    if (key === null) continue
    const inGroup = counts.get(groupId) ?? new Map<string, number>()
    counts.set(groupId, inGroup.set(key, (inGroup.get(key) ?? 0) + count))
  }
  return counts
}

/** Whether anyone waits for a seat: without, no order is worked out. */
export async function hasWaiting(db: Tx): Promise<boolean> {
  return (
    (await db.application.findFirst({ where: { state: 'WAITLISTED' }, select: { id: true } })) !==
    null
  )
}

/** Who was passed over, while no other was admitted to the group since. */
export async function listPassed(db: Tx): Promise<(Passed & { groupId: string })[]> {
  const rows = await db.$queryRaw<(Omit<Passed, 'at'> & { at: Date; groupId: string })[]>`
    SELECT DISTINCT ON (p."applicationId") p."applicationId", p."groupId", p.reason,
      p."endedAt" AS at, m."displayName" AS by
    FROM "SeatProposal" p JOIN "Application" a ON a.id = p."applicationId"
    LEFT JOIN "Member" m ON m.id = p."endedById"
    WHERE p.ending = 'PASSED' AND a.state = 'WAITLISTED' AND a."groupId" = p."groupId"
      AND NOT EXISTS (
        SELECT 1 FROM "Application" o WHERE o."groupId" = p."groupId" AND o.state = 'ADMITTED'
          AND o."decidedAt" > p."endedAt")
    ORDER BY p."applicationId", p."endedAt" DESC`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }))
}
