import type PgBoss from 'pg-boss'
import { readable } from '@/lib/db/transaction'
import { log } from '@/lib/log/log'
import { ALIVE_SECONDS } from './queues'
import { stayAt } from './store'
import type { Job } from './types'

/** Takes one waiting job of this kind and works on it. Answers whether there was one. */
export async function workOnce(boss: PgBoss, job: Job<unknown>): Promise<boolean> {
  const [taken] = await boss.fetch<unknown>(job.name, { includeMetadata: true })
  if (taken === undefined) return false
  const alive = setInterval(() => {
    void stayAt(readable(), job.name, taken.id).catch(() => undefined)
  }, ALIVE_SECONDS * 1000)
  try {
    await job.work(job.schema.parse(taken.data))
    await boss.complete(job.name, taken.id)
  } catch (cause) {
    const facts = { err: cause, job: job.name, jobId: taken.id, attempt: taken.retryCount + 1 }
    const isLast = taken.retryCount >= taken.retryLimit
    if (isLast) log.error(facts, 'A job failed for the last time')
    else log.warn(facts, 'A job failed and will be tried again')
    if (isLast) await job.gaveUp?.(job.schema.parse(taken.data))
    await boss.fail(job.name, taken.id, { error: nameOf(cause) })
  } finally {
    clearInterval(alive)
  }
  return true
}

/** Only the kind of error is kept beside the job: messages can quote what must not be stored. */
function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause
}
