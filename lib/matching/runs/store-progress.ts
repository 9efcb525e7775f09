import type { Tx } from '@/lib/db/transaction'
import { unfinishedJobs } from '@/lib/jobs/store'

/** A match run in a group begins anew: stopping an earlier one does not stop this one. */
export async function begin(db: Tx, groupId: string, at: Date): Promise<void> {
  const fresh = { begunAt: at, percent: 0, cancelAskedAt: null }
  await db.matchRun.upsert({ where: { groupId }, create: { groupId, ...fresh }, update: fresh })
}

/** Records how far a match run is; answers whether it goes on. */
export async function advance(db: Tx, groupId: string, percent: number): Promise<boolean> {
  const [row] = await db.matchRun.updateManyAndReturn({
    where: { groupId },
    data: { percent },
    select: { cancelAskedAt: true },
  })
  return row?.cancelAskedAt === null
}

export async function end(db: Tx, groupId: string): Promise<void> {
  await db.matchRun.deleteMany({ where: { groupId } })
}

/** Asks the match runs that are under way to stop. */
export async function stopRunning(db: Tx, at: Date): Promise<void> {
  await db.matchRun.updateMany({ where: { cancelAskedAt: null }, data: { cancelAskedAt: at } })
}

/** Match runs that are queued or under way, and how far those under way are; null when there is none. */
export async function running(db: Tx, queue: string) {
  const jobs = await unfinishedJobs(db, queue)
  if (jobs.length === 0) return null
  const rows = await db.matchRun.findMany({ select: { percent: true, cancelAskedAt: true } })
  const begun = jobs.some((state) => state === 'active') && rows.length > 0
  const percent = rows.reduce((sum, row) => sum + row.percent, 0) / Math.max(1, rows.length)
  return {
    percent: begun ? Math.round(percent) : null,
    stopping: begun && rows.every(({ cancelAskedAt }) => cancelAskedAt !== null),
  }
}
