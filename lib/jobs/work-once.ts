import type PgBoss from 'pg-boss'
import { log } from '@/lib/log/log'
import type { Job } from './types'

/** Takes one waiting job of this kind and works on it. Answers whether there was one. */
export async function workOnce(boss: PgBoss, job: Job<unknown>): Promise<boolean> {
  const [taken] = await boss.fetch<unknown>(job.name, { includeMetadata: true })
  if (taken === undefined) return false
  try {
    await job.work(job.schema.parse(taken.data))
    await boss.complete(job.name, taken.id)
  } catch (cause) {
    const facts = { err: cause, job: job.name, jobId: taken.id, attempt: taken.retryCount + 1 }
    if (taken.retryCount >= taken.retryLimit) log.error(facts, 'A job failed for the last time')
    else log.warn(facts, 'A job failed and will be tried again')
    await boss.fail(job.name, taken.id, { error: nameOf(cause) })
  }
  return true
}

/** Only the kind of error is kept beside the job: messages can quote what must not be stored. */
function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause
}
