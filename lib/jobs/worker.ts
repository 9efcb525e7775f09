import type PgBoss from 'pg-boss'
import { listen } from '@/lib/db/listen'
import { pool } from '@/lib/db/pool'
import { transaction } from '@/lib/db/transaction'
import { log } from '@/lib/log/log'
import { openBoss } from './boss'
import { JOBS_CHANNEL } from './queue'
import { createQueueOnce, renewQueue } from './queues'
import { workOnce } from './work-once'
import type { Job } from './types'

const POLL_MILLISECONDS = 1000
const REGULAR_MILLISECONDS = 20_000

export type Worker = {
  /** Takes no new job, waits for those at work, and answers when all is quiet. */
  stop(): Promise<void>
}

/**
 * Works on the jobs until stopped: at once when one is queued, within a second when its time comes.
 * Any number of processes may do so at the same time.
 */
export async function startWorker(jobs: readonly Job<unknown>[]): Promise<Worker> {
  const boss = openBoss()
  await boss.start()
  for (const job of jobs) {
    await transaction(async (tx) => {
      await createQueueOnce(tx, job)
      await renewQueue(tx, job)
    })
  }

  const lanes = new Map(jobs.map((job) => [job.name, openLane(boss, job)]))
  const wake = (name: string) => lanes.get(name)?.wake()
  const stopListening = await listen(JOBS_CHANNEL, { heard: wake })
  const polling = setInterval(() => void wakeDue(wake), POLL_MILLISECONDS)
  const regular = setInterval(() => void sendRegular(boss, jobs), REGULAR_MILLISECONDS)
  void sendRegular(boss, jobs)
  await wakeDue(wake)

  return {
    stop: async () => {
      clearInterval(polling)
      clearInterval(regular)
      stopListening()
      await Promise.all([...lanes.values()].map((lane) => lane.close()))
      await boss.stop({ graceful: false, close: false })
    },
  }
}

/** One job of a kind at a time in this process; woken while at work, it looks once more. */
function openLane(boss: PgBoss, job: Job<unknown>) {
  const closing = new AbortController()
  let running: Promise<void> | null = null
  let woken = 0
  const run = async () => {
    for (let seen = -1; seen !== woken;) {
      seen = woken
      while (!closing.signal.aborted && (await workOnce(boss, job)));
    }
  }
  return {
    wake: () => {
      woken += 1
      running ??= run()
        .catch((cause: unknown) => {
          log.warn({ err: cause, job: job.name }, 'A job could not be taken; trying again')
        })
        .finally(() => {
          running = null
        })
    },
    close: async () => {
      closing.abort()
      await running
    },
  }
}

/** Finds in one statement which kinds of job have one whose time has come. */
async function wakeDue(wake: (name: string) => void): Promise<void> {
  try {
    const { rows } = await pool().query<{ name: string }>(
      `SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND start_after <= now()`,
    )
    for (const { name } of rows) wake(name)
  } catch (cause) {
    log.warn({ err: cause }, 'The job queue could not be read; trying again')
  }
}

/** pg-boss takes one job per name and stretch of time, however many instances send it. */
async function sendRegular(boss: PgBoss, jobs: readonly Job<unknown>[]): Promise<void> {
  for (const { name, everyMinutes } of jobs) {
    if (everyMinutes === undefined) continue
    try {
      await boss.send(name, {}, { singletonSeconds: everyMinutes * 60 })
    } catch (cause) {
      log.warn({ err: cause, job: name }, 'A regular job could not be queued; trying again')
    }
  }
}
