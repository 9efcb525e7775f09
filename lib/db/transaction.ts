import { ok, refuse, Refused, type Outcome } from '@/lib/shared/outcome'
import { prisma } from './client'
import { isDeadlock, refusalOf } from './constraints'
import type { Prisma } from './generated/client'
import { databaseLimits, withStatementSeconds } from './limits'

/** What stores talk to: the client of one transaction, or of none. */
export type Tx = Prisma.TransactionClient

export type TransactionOptions = {
  /** How long the work may take before it is rolled back, in seconds. Default 30. */
  readonly seconds?: number
}

/** For queries: each statement by itself. */
export function readable(): Tx {
  return prisma()
}

/**
 * Runs `work` in one transaction at READ COMMITTED; lock rows where people race. A `Refused` thrown
 * inside, or a violated constraint that `constraints.ts` knows, rolls back and becomes the refusal.
 * Everything else is a fault: it rolls back and is thrown on.
 *
 * Of two that wait for each other the database rolls one back, which then does its
 * work again. Such a pair is rare and cannot be ruled out: rows say which member wrote them, and
 * a reference to a member waits for a change of that member.
 */
export async function transaction<T>(
  work: (tx: Tx) => Promise<T>,
  { seconds = DEFAULT_SECONDS }: TransactionOptions = {},
): Promise<Outcome<T>> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await once(work, seconds).catch((cause: unknown) => {
      if (isDeadlock(cause)) return null
      throw cause
    })
    if (outcome !== null) return outcome
  }
  return once(work, seconds)
}

const ATTEMPTS = 3
const DEFAULT_SECONDS = 30

/** A statement of a long transaction may take longer than this process's limit. */
async function prepare(tx: Tx, seconds: number): Promise<void> {
  const limits = databaseLimits()
  if (limits === null || seconds <= Math.max(limits.statement, DEFAULT_SECONDS)) return
  const limit = `${String(seconds)}s`
  await tx.$executeRaw`
    SELECT set_config('statement_timeout', ${limit}, true), set_config('lock_timeout', ${limit}, true)`
}

async function once<T>(work: (tx: Tx) => Promise<T>, seconds: number): Promise<Outcome<T>> {
  try {
    // maxWait is the wait for a free connection: a storm of check-ins queues here.
    const options = { maxWait: 15_000, timeout: seconds * 1000 }
    const begin = () =>
      prisma().$transaction(async (tx) => {
        await prepare(tx, seconds)
        return work(tx)
      }, options)
    const isLong = seconds > DEFAULT_SECONDS
    return ok(await (isLong ? withStatementSeconds(seconds, begin) : begin()))
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, refusal: cause.refusal }
    const known = refusalOf(cause)
    if (known === null) throw cause
    return refuse(known.code, {}, known.field)
  }
}
