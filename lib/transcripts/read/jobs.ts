import { z } from 'zod'
import { transaction } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { refoldLines } from './store-refold'

const AT_ONCE = 500
/** Batches of one run; the next run goes on. */
const BATCHES = 400

/** Makes lines that were published under an earlier folding found by this one. */
export const refoldTranscripts: Job<object> = {
  name: 'transcripts.refold-lines',
  schema: z.object({}),
  everyMinutes: 10,
  async work() {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const done = await transaction((tx) => refoldLines(tx, AT_ONCE))
      if (!done.ok || done.value === 0) return
    }
  },
}
