import type { Tx } from '@/lib/db/transaction'

type Ids = readonly string[]

/**
 * The applications of a person: those that made them a member, those from their addresses, and closed ones
 * under one of their names, even if a namesake sent them. Open ones of namesakes are not touched.
 */
export async function findApplicationsOf(
  db: Tx,
  person: { readonly ids: Ids; readonly emails: Ids; readonly folded: Ids },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Application" WHERE "forgottenAt" IS NULL AND (
      "memberId" = ANY(${[...person.ids]}::uuid[])
      OR "memberId" IS NULL AND (
        lower("email") = ANY(${[...person.emails]}::text[])
        OR "foldedName" = ANY(${[...person.folded]}::text[])
          AND "state" IN ('DECLINED', 'WITHDRAWN', 'EXPIRED')
      )
    ) ORDER BY "id"`
  return rows.map(({ id }) => id)
}

export type Applicant = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly memberId: string | null
  readonly forgottenAt: Date | null
}

export async function lockApplicant(db: Tx, id: string): Promise<Applicant | null> {
  await db.$queryRaw`SELECT 1 FROM "Application" WHERE "id" = ${id}::uuid FOR UPDATE`
  return readApplicant(db, id)
}

export async function readApplicant(db: Tx, id: string) {
  const row = await db.application.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      memberId: true,
      forgottenAt: true,
      state: true,
    },
  })
  if (row === null) return null
  const isOver = row.state === 'DECLINED' || row.state === 'WITHDRAWN' || row.state === 'EXPIRED'
  return { ...row, isOpen: !isOver && row.memberId === null }
}

/** Their names in their applications and in the referrals for them. */
export async function readApplicantNames(db: Tx, ids: Ids): Promise<string[]> {
  const called = { name: true, nickname: true } as const
  const rows = await db.application.findMany({
    where: { id: { in: [...ids] } },
    select: { ...called, referral: { select: called } },
  })
  const all = rows.flatMap(({ name, nickname, referral }) => [
    name,
    nickname,
    ...(referral === null ? [] : [referral.name, referral.nickname]),
  ])
  return [...new Set(all)]
}

/** What the members called themselves when they applied. */
export async function appliedNamesOfMembers(db: Tx, ids: Ids): Promise<string[]> {
  const rows = await db.application.findMany({
    where: { memberId: { in: [...ids] } },
    select: { name: true, nickname: true },
  })
  return rows.flatMap(({ name, nickname }) => [name, nickname])
}
