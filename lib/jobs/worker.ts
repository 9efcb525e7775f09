import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type PgBoss from 'pg-boss'
import { listen } from '@/lib/db/listen'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { log } from '@/lib/log/log'
import { openBoss } from './boss'
import { JOBS_CHANNEL } from './queue'
import { createQueueOnce, renewQueue } from './queues'
import { releaseHeld } from './store'
import { workOnce } from './work-once'
import type { Job } from './types'

const POLL_MILLISECONDS = 1000
const REGULAR_MILLISECONDS = 20_000

export type Worker = {
  /**
   * Takes no new job and waits for those at work. What is not done after so many seconds is given back, for
   * another worker to do at once.
   */
  stop(seconds?: number): Promise<void>
}

/**
 * Works on the jobs until stopped: at once when one is queued, within a second when its time comes.
 * Any number of processes may do so at the same time. One that is started in the place of one that died
 * has its `id`, and so its unfinished jobs.
 */
export async function startWorker(
  jobs: readonly Job<unknown>[],
  id: string = randomUUID(),
): Promise<Worker> {
  const boss = openBoss()
  await boss.start()
  await releaseHeld(readable(), id)
  for (const job of jobs) {
    await transaction(async (tx) => {
      await createQueueOnce(tx, job)
      await renewQueue(tx, job)
    })
  }

  const lanes = new Map(jobs.map((job) => [job.name, openLane(boss, job, id)]))
  const wake = (name: string) => lanes.get(name)?.wake()
  const stopListening = await listen(JOBS_CHANNEL, { heard: wake })
  const polling = setInterval(() => void wakeDue(wake), POLL_MILLISECONDS)
  const regular = setInterval(() => void sendRegular(boss, jobs), REGULAR_MILLISECONDS)
  void sendRegular(boss, jobs)
  await wakeDue(wake)

  return {
    stop: async (seconds = Infinity) => {
      clearInterval(polling)
      clearInterval(regular)
      stopListening()
      const quiet = Promise.all([...lanes.values()].map((lane) => lane.close()))
      if (!(await isDoneWithin(quiet, seconds))) await releaseHeld(readable(), id)
      await boss.stop({ graceful: false, close: false })
    },
  }
}

async function isDoneWithin(work: Promise<unknown>, seconds: number): Promise<boolean> {
  if (seconds === Infinity) return work.then(() => true)
  const late = new AbortController()
  const limit = wait(seconds * 1000, false, { signal: late.signal }).catch(() => true)
  const done = await Promise.race([work.then(() => true), limit])
  late.abort()
  return done
}

/** One job of a kind at a time in this process; woken while at work, it looks once more. */
function openLane(boss: PgBoss, job: Job<unknown>, id: string) {
  const closing = new AbortController()
  let running: Promise<void> | null = null
  let woken = 0
  const run = async () => {
    for (let seen = -1; seen !== woken;) {
      seen = woken
      while (!closing.signal.aborted && (await workOnce(boss, job, id)));
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
