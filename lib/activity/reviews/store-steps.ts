import type { Tx } from '@/lib/db/transaction'
import type { StepFacts } from './rules-steps'

type Row = StepFacts & {
  readonly id: string
  readonly createdAt: Date
  readonly since: Date | null
}

/**
 * The open reviews, the oldest first, with what decides their next step; `since` is when the first of the
 * members who can be decided about answered, or ran out of time. `today` is a day `YYYY-MM-DD`.
 */
export async function listSteps(db: Tx, today: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT r."id"::text, r."state"::text AS state, r."createdAt",
      count(c."memberId")::int AS drawn,
      count(c."memberId") FILTER (WHERE c."askedAt" IS NULL)::int AS unasked,
      count(c."memberId") FILTER (WHERE c."choice" IS NULL)::int AS undecided,
      count(c."memberId") FILTER (WHERE c."choice" IS NULL AND c."askedAt" IS NOT NULL
        AND (c."answer" IS NOT NULL OR c."answerBy" < ${today}::date))::int AS decidable,
      min(coalesce(c."answeredAt", c."answerBy")) FILTER (WHERE c."choice" IS NULL
        AND (c."answer" IS NOT NULL OR c."answerBy" < ${today}::date)) AS since
    FROM "ActivityReview" r
    LEFT JOIN "ReviewCandidate" c ON c."reviewId" = r."id" AND c."place" IS NOT NULL
    WHERE r."state" IN ('COMMITTED', 'REVEALED') GROUP BY r."id" ORDER BY r."createdAt", r."id"`
}
