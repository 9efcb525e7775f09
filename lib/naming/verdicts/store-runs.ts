import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { JudgingCause, JudgingView } from './types'

/** Queued when a rule is published or the knowledge changes; `jobs.ts` does the work. */
export const judgingQueued: JobKind<{ judgingId: string }> = {
  name: 'naming.judge-names',
  schema: z.object({ judgingId: z.uuid() }),
}

/** Records a run and queues it in the same transaction. */
export async function startJudging(
  db: Tx,
  work: {
    readonly cause: JudgingCause
    readonly version: number | null
    readonly byId: string | null
    readonly at: Temporal.Instant
    /** Run at `at`, not at once. */
    readonly later?: boolean
    readonly text?: string
  },
): Promise<string> {
  const { cause, version, byId, at, later = false, text = '' } = work
  const { id } = await db.namingJudging.create({
    data: { cause, version, text, startedById: byId, queuedAt: toDate(at) },
    select: { id: true },
  })
  const when = later ? { startAfter: at } : {}
  await enqueue(db, judgingQueued, { judgingId: id }, { ...when, singletonKey: id })
  return id
}

/** Queues due runs again that are not over: their worker may have died. */
export async function requeueJudgings(db: Tx, now: Temporal.Instant): Promise<number> {
  const open = await db.namingJudging.findMany({
    where: { finishedAt: null, cancelledAt: null, queuedAt: { lte: toDate(now) } },
    select: { id: true },
  })
  for (const { id } of open) {
    await enqueue(db, judgingQueued, { judgingId: id }, { singletonKey: id })
  }
  return open.length
}

/** Locks the row. Answers whether the run is neither finished nor cancelled. */
export async function lockOpenJudging(db: Tx, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "NamingJudging"
    WHERE id = ${id}::uuid AND "finishedAt" IS NULL AND "cancelledAt" IS NULL FOR UPDATE`
  return rows.length > 0
}

/** Adds to the counts. `left` is the number of verdicts still to give; the run ends at 0. */
export async function advanceJudging(
  db: Tx,
  id: string,
  step: { readonly done: number; readonly changed: number; readonly left: number },
  at: Temporal.Instant,
): Promise<void> {
  const now = toDate(at)
  await db.$executeRaw`
    UPDATE "NamingJudging" SET
      done = done + ${step.done}, changed = changed + ${step.changed},
      total = done + ${step.done} + ${step.left},
      "startedAt" = coalesce("startedAt", ${now}::timestamptz),
      "finishedAt" = CASE WHEN ${step.left} = 0 THEN ${now}::timestamptz END
    WHERE id = ${id}::uuid`
}

/** Answers whether this call stopped it. */
export async function cancelJudging(
  db: Tx,
  id: string,
  by: { readonly at: Temporal.Instant; readonly byId: string | null },
): Promise<boolean> {
  const { count } = await db.namingJudging.updateMany({
    where: { id, finishedAt: null, cancelledAt: null },
    data: { cancelledAt: toDate(by.at), cancelledById: by.byId },
  })
  return count === 1
}

/** The last run that was due: at work, done or cancelled. */
export async function latestJudging(db: Tx, now: Temporal.Instant): Promise<JudgingView | null> {
  const row = await db.namingJudging.findFirst({
    where: { queuedAt: { lte: toDate(now) } },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
  })
  if (row === null) return null
  const { id, cause, version, text, total, done, changed, queuedAt, finishedAt, cancelledAt } = row
  const state = finishedAt !== null ? 'DONE' : cancelledAt !== null ? 'CANCELLED' : 'AT_WORK'
  const begun = row.startedAt !== null
  const over = finishedAt ?? cancelledAt
  return {
    id,
    cause,
    version,
    text,
    total,
    done,
    changed,
    state,
    begun,
    at: toInstant(over ?? queuedAt),
  }
}
