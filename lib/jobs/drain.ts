import { transaction } from '@/lib/db/transaction'
import { openBoss } from './boss'
import { createQueueOnce } from './queues'
import { workOnce } from './work-once'
import type { Job } from './types'

/**
 * Works on everything that is due, also on what those jobs queue in turn, and answers how many jobs
 * there were. For tests, and for a command that must not leave its work to a running app.
 */
export async function drainJobs(jobs: readonly Job<unknown>[]): Promise<number> {
  const boss = openBoss()
  for (const job of jobs) await transaction((tx) => createQueueOnce(tx, job))
  let worked = 0
  let before = -1
  while (worked > before) {
    before = worked
    for (const job of jobs) while (await workOnce(boss, job)) worked += 1
  }
  return worked
}
