import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { readable } from '@/lib/db/transaction'
import { isTrouble } from '@/lib/db/trouble'
import { log } from '@/lib/log/log'
import { ALIVE_SECONDS, SILENT_SECONDS } from './queues'
import { markHeld, stayAt } from './store'
import type { Job } from './types'

/** Takes one waiting job of this kind and works on it, as this worker. Answers whether there was one. */
export async function workOnce(
  boss: PgBoss,
  job: Job<unknown>,
  worker: string = randomUUID(),
): Promise<boolean> {
  const [taken] = await boss.fetch<unknown>(job.name, { includeMetadata: true })
  if (taken === undefined) return false
  const alive = setInterval(() => {
    void stayAt(readable(), job.name, taken.id).catch(() => undefined)
  }, ALIVE_SECONDS * 1000)
  try {
    await markHeld(readable(), job.name, taken.id, worker)
    await job.work(job.schema.parse(taken.data))
    await report(() => boss.complete(job.name, taken.id))
  } catch (cause) {
    const facts = { err: cause, job: job.name, jobId: taken.id, attempt: taken.retryCount + 1 }
    const isLast = taken.retryCount >= taken.retryLimit
    if (isLast) log.error(facts, 'A job failed for the last time')
    else log.warn(facts, 'A job failed and will be tried again')
    if (isLast) await report(async () => job.gaveUp?.(job.schema.parse(taken.data)))
    await report(() => boss.fail(job.name, taken.id, { error: nameOf(cause) }))
  } finally {
    clearInterval(alive)
  }
  return true
}

/** Says how a job ended, again and again while the database is away: unsaid, the job would wait to be missed. */
async function report(say: () => Promise<void>): Promise<void> {
  const last = performance.now() + SILENT_SECONDS * 1000
  for (let pause = 200; ; pause = Math.min(pause * 2, 2000)) {
    try {
      await say()
      return
    } catch (cause) {
      if (!isTrouble(cause) || performance.now() + pause > last) throw cause
      await wait(pause)
    }
  }
}

/** Only the kind of error is kept beside the job: messages can quote what must not be stored. */
function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause
}
