import { z } from 'zod'
import { transaction } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { judgeNextNames, sweepNames } from './commands-sweep'
import { judgingQueued } from './store-runs'

/** Judges batch by batch, each in its own transaction, until nothing is left or an organiser stops it. */
export const judgeNamesJob: Job<{ judgingId: string }> = {
  ...judgingQueued,
  work: async ({ judgingId }) => {
    for (let goesOn = true; goesOn;) {
      const outcome = await transaction((tx) => judgeNextNames(tx, judgingId))
      goesOn = outcome.ok && outcome.value
    }
  },
}

/** Judges names that have no verdict, and continues runs that a worker left unfinished. */
export const sweepNamesJob: Job<Record<string, never>> = {
  name: 'naming.sweep-names',
  schema: z.object({}).strict(),
  everyMinutes: 5,
  work: async () => {
    await transaction(sweepNames)
  },
}
