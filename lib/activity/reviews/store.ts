import type { Tx } from '@/lib/db/transaction'
import type { Candidate, ReviewAnswer, ReviewChoice, ReviewRow, ReviewState } from './types'

type Dates = 'windowFrom' | 'windowUntil' | 'createdAt'
type Row = Omit<ReviewRow, Dates | 'closedAt'> & Record<Dates, Date> & { closedAt: Date | null }

/** Reviews, newest first: all of a group, or of every group. */
export async function listReviews(
  db: Tx,
  where: { readonly id?: string; readonly groupId?: string },
  take: number,
): Promise<ReviewRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r."id", r."groupId", g."name" AS "groupName", r."drawId", d."commitment",
      r."state"::text AS "state", r."windowFrom", r."windowUntil", p."seats", p."answerDays",
      p."version" AS "policyVersion", m."displayName" AS "by", r."createdAt", r."closedAt",
      r."calledOff",
      (SELECT count(*)::int FROM "ReviewCandidate" c WHERE c."reviewId" = r."id") AS "candidates"
    FROM "ActivityReview" r JOIN "Group" g ON g."id" = r."groupId"
    JOIN "Draw" d ON d."id" = r."drawId" JOIN "ActivityPolicy" p ON p."id" = r."policyId"
    LEFT JOIN "Member" m ON m."id" = r."createdById"
    WHERE (${where.id ?? null}::uuid IS NULL OR r."id" = ${where.id ?? null}::uuid)
      AND (${where.groupId ?? null}::uuid IS NULL OR r."groupId" = ${where.groupId ?? null}::uuid)
    ORDER BY r."createdAt" DESC, r."id" DESC LIMIT ${take}`
  return rows.map((row) => ({
    ...row,
    windowFrom: row.windowFrom.getTime(),
    windowUntil: row.windowUntil.getTime(),
    createdAt: row.createdAt.getTime(),
    closedAt: row.closedAt?.getTime() ?? null,
  }))
}

export async function findReview(db: Tx, id: string): Promise<ReviewRow | null> {
  return (await listReviews(db, { id }, 1))[0] ?? null
}

/** The same, locked: it is not revealed, decided, cancelled or closed meanwhile. */
export async function lockReview(tx: Tx, id: string): Promise<ReviewRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "ActivityReview" WHERE "id" = ${id}::uuid FOR UPDATE`
  return findReview(tx, id)
}

/** Locks a member; answers whether they are active. Waits for a merge that is under way. */
export async function lockMember(tx: Tx, id: string): Promise<boolean> {
  const here = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Member" WHERE id = ${id}::uuid AND status = 'ACTIVE' FOR UPDATE`
  return here.length > 0
}

/** Locked when a review of the group begins, so that a second one finds the first. */
export async function lockGroup(
  tx: Tx,
  id: string,
): Promise<{ name: string; open: boolean } | null> {
  await tx.$queryRaw`SELECT 1 FROM "Group" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  const group = await tx.group.findUnique({ where: { id }, select: { name: true } })
  if (group === null) return null
  const open = await tx.activityReview.count({
    where: { groupId: id, state: { in: ['COMMITTED', 'REVEALED'] } },
  })
  return { ...group, open: open > 0 }
}

export async function insertReview(
  tx: Tx,
  review: {
    groupId: string
    policyId: string
    drawId: string
    windowFrom: Date
    windowUntil: Date
    createdById: string | null
  },
  tickets: readonly { readonly holder: string; readonly ticket: string }[],
): Promise<string> {
  const { id } = await tx.activityReview.create({ data: review, select: { id: true } })
  await tx.reviewCandidate.createMany({
    data: tickets.map(({ holder, ticket }) => ({ reviewId: id, memberId: holder, ticket })),
  })
  return id
}

/** Answers whether it was in one of the states before; false when another call was faster. */
export async function moveReview(
  tx: Tx,
  id: string,
  from: readonly ReviewState[],
  to: { readonly state: ReviewState; readonly closedAt?: Date; readonly calledOff?: string },
): Promise<boolean> {
  const where = { id, state: { in: [...from] } }
  return (await tx.activityReview.updateMany({ where, data: to })).count === 1
}

export async function setPlaces(
  tx: Tx,
  reviewId: string,
  tickets: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ReviewCandidate" c SET "place" = d.place::int
    FROM unnest(${[...tickets]}::text[]) WITH ORDINALITY AS d(ticket, place)
    WHERE c."reviewId" = ${reviewId}::uuid AND c."ticket" = d.ticket`
}

export type CandidateRow = Candidate & {
  readonly displayName: string
  readonly nickname: string | null
  readonly email: string | null
  readonly locale: string | null
  readonly decidedBy: string | null
  readonly roles: readonly string[]
}

type RawCandidate = Omit<CandidateRow, 'askedAt' | 'answeredAt' | 'decidedAt'> &
  Record<'askedAt' | 'answeredAt' | 'decidedAt', Date | null>

/** Candidates of a review: the drawn ones by place, or all, or one. */
export async function listCandidates(
  db: Tx,
  reviewId: string,
  { drawn = false, memberId = null }: { drawn?: boolean; memberId?: string | null } = {},
): Promise<CandidateRow[]> {
  const rows = await db.$queryRaw<RawCandidate[]>`
    SELECT c."memberId", c."ticket", c."place", c."askedAt",
      to_char(c."answerBy", 'YYYY-MM-DD') AS "answerBy", c."answer"::text AS "answer",
      c."answerNote", c."answeredAt", c."choice"::text AS "choice", c."reason", c."decidedAt",
      m."displayName", m."email", m."locale", m."roles"::text[] AS "roles", d."displayName" AS "decidedBy",
      (SELECT n."text" FROM "MemberName" n WHERE n."memberId" = m."id"
         AND n."kind" = 'GROUP_NICKNAME' AND n."heldTo" IS NULL) AS "nickname"
    FROM "ReviewCandidate" c JOIN "Member" m ON m."id" = c."memberId"
    LEFT JOIN "Member" d ON d."id" = c."decidedById"
    WHERE c."reviewId" = ${reviewId}::uuid AND (NOT ${drawn} OR c."place" IS NOT NULL)
      AND (${memberId}::uuid IS NULL OR c."memberId" = ${memberId}::uuid)
    ORDER BY c."place" NULLS LAST, c."ticket"`
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt?.getTime() ?? null,
    answeredAt: row.answeredAt?.getTime() ?? null,
    decidedAt: row.decidedAt?.getTime() ?? null,
  }))
}

/** Marks the drawn candidates as asked, once; answers how many. */
export async function askDrawn(
  tx: Tx,
  reviewId: string,
  asked: { askedAt: Date; askedById: string | null; answerBy: Date },
): Promise<number> {
  const where = { reviewId, place: { not: null }, askedAt: null }
  return (await tx.reviewCandidate.updateMany({ where, data: asked })).count
}

/** Writes the answer unless it was decided meanwhile. */
export async function saveAnswer(
  tx: Tx,
  key: { reviewId: string; memberId: string },
  answer: { answer: ReviewAnswer; answerNote: string | null; answeredAt: Date },
): Promise<boolean> {
  const where = { ...key, choice: null, askedAt: { not: null } }
  return (await tx.reviewCandidate.updateMany({ where, data: answer })).count === 1
}

/** Writes the decision, the first one only. */
export async function saveChoice(
  tx: Tx,
  key: { reviewId: string; memberId: string },
  decision: { choice: ReviewChoice; reason: string; decidedById: string | null; decidedAt: Date },
): Promise<boolean> {
  const where = { ...key, choice: null, place: { not: null } }
  return (await tx.reviewCandidate.updateMany({ where, data: decision })).count === 1
}

/** The open review in which the member was drawn and asked. */
export async function findAsked(db: Tx, memberId: string): Promise<string | null> {
  const found = await db.reviewCandidate.findFirst({
    where: {
      memberId,
      askedAt: { not: null },
      place: { not: null },
      review: { state: 'REVEALED' },
    },
    orderBy: { askedAt: 'desc' },
    select: { reviewId: true },
  })
  return found?.reviewId ?? null
}

/** A step of an erasure: that members were reviewed stays, without what was written about them. */
export async function eraseReviews(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await db.reviewCandidate.updateMany({
    where: { memberId: { in: [...ids] } },
    data: { reason: null, answerNote: null },
  })
}
