import { z } from 'zod'
import { enqueue } from '@/lib/jobs/queue'
import type { JobKind } from '@/lib/jobs/types'
import type { Tx } from '@/lib/db/transaction'

/**
 * A night's times, talk or blocking changed. lib/checkins does the work: it opens and closes the
 * window by the clock and wakes the pages.
 */
export const nightChanged: JobKind<{ nightId: string }> = {
  name: 'nights.changed',
  schema: z.object({ nightId: z.uuid() }),
}

/**
 * Queues the change, to be seen once it is committed. No key holds two of these together: a job picked up
 * between two changes would read the world before the second.
 */
export async function queueNightChanged(tx: Tx, ...nightIds: readonly string[]): Promise<void> {
  for (const nightId of new Set(nightIds)) await enqueue(tx, nightChanged, { nightId })
}
