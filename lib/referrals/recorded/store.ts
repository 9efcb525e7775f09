import type { Tx } from '@/lib/db/transaction'
import { foldedMeant } from '@/lib/referrals/rules-folding'

/** Only one at a time writes down who brought whom: two together could close a circle. */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('family tree', 1))`
}

type Person = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  readonly groupId: string
  readonly joinedAt: Date
}

/** People who may stand in the tree, locked in one order, so that a merge waits. */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = await tx.$queryRaw<Person[]>`
    SELECT id::text, "displayName", company, "groupId"::text, "joinedAt" FROM "Member"
    WHERE id = ANY (${ids}::uuid[]) AND status NOT IN ('MERGED', 'ERASED')
    ORDER BY id FOR NO KEY UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

type Bringing = { readonly id: string; readonly referrerId: string }

/** What organisers wrote down of who brought a member, and still holds. */
export async function findRecorded(db: Tx, memberId: string): Promise<Bringing[]> {
  return db.referral.findMany({
    where: { admittedId: memberId, state: 'ADMITTED', via: 'RECORDED' },
    select: { id: true, referrerId: true },
  })
}

/** What the referrer is called, for the field of the form that shows them. */
export async function nameOf(
  db: Tx,
  bringing: Bringing | undefined,
): Promise<Record<string, string>> {
  if (bringing === undefined) return {}
  const where = { id: bringing.referrerId }
  const found = await db.member.findUnique({ where, select: { displayName: true } })
  return found === null ? {} : { referrerId: found.displayName }
}

/** Whether a member came of a referral in the app. */
export async function cameByReferral(db: Tx, memberId: string): Promise<boolean> {
  const where = { admittedId: memberId, state: 'ADMITTED', via: { not: 'RECORDED' } } as const
  return (await db.referral.count({ where })) > 0
}

/** Marks what was written down as ended; it stays, and counts no more. */
export async function endRecorded(
  tx: Tx,
  ids: readonly string[],
  end: { readonly endedAt: Date; readonly endedById: string | null },
): Promise<void> {
  await tx.referral.updateMany({
    where: { id: { in: [...ids] } },
    data: { state: 'RETRACTED', ...end },
  })
}

/** A row of the tree that no quota was held for. It ended when the person came, before it was written. */
export async function insertRecorded(
  tx: Tx,
  recorded: {
    readonly referrer: Person
    readonly member: Person
    readonly howKnown: string
    readonly at: Date
    readonly byId: string | null
  },
): Promise<string> {
  const { referrer, member, howKnown, at, byId } = recorded
  const { displayName, company, groupId } = member
  const { id } = await tx.referral.create({
    data: {
      referrerId: referrer.id,
      admittedId: member.id,
      groupId,
      via: 'RECORDED',
      state: 'ADMITTED',
      howKnown,
      showAs: referrer.displayName,
      createdAt: at,
      name: displayName,
      nickname: displayName,
      company,
      endedAt: member.joinedAt,
      ...foldedMeant({ name: displayName, company }),
      endedById: byId,
    },
    select: { id: true },
  })
  return id
}
