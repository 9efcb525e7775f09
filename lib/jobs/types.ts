import type { ZodType } from 'zod'
import type { Tx } from '@/lib/db/transaction'

/** What a job is called and what it carries. Data is plain JSON and holds nothing secret. */
export type JobKind<T> = {
  /** `room.verb-noun`, the queue's name in the database. */
  readonly name: string
  readonly schema: ZodType<T>
  /** How often a failed job is tried again, each time after twice the wait. Default 5. */
  readonly retries?: number
  /** First wait before trying again, in seconds. Default 5. */
  readonly retrySeconds?: number
}

/**
 * A job with its work. A job can run twice (a worker may die after the work and before saying so),
 * so the work must be idempotent. It reads its facts afresh: the world moved on since it was queued.
 */
export type Job<T> = JobKind<T> & {
  work(data: T): Promise<void>
  /** Runs when the last try failed, so that what waits for the job can say so. Not when its worker died. */
  gaveUp?(data: T): Promise<void>
  /** Runs as well once in every stretch of so many minutes (720 at most), on one instance, with `{}` as data. */
  readonly everyMinutes?: number
}

/** As much of a transaction as queueing needs: an import's, beside Prisma, gives it as well. */
export type PlainTx = Pick<Tx, '$queryRawUnsafe' | '$executeRawUnsafe'>
