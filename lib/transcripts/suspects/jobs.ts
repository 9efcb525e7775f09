import { z } from 'zod'
import { transaction } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { checkPublished } from './commands-check'

const AT_ONCE = 5
/** Batches of one run; the next run goes on. */
const BATCHES = 200

/** Looks through what was published before the rules for what looks like a name came, or by earlier ones. */
export const checkPublishedNames: Job<object> = {
  name: 'transcripts.check-names',
  schema: z.object({}),
  everyMinutes: 10,
  async work() {
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const done = await transaction((tx) => checkPublished(tx, AT_ONCE), { seconds: 60 })
      if (!done.ok || done.value === 0) return
    }
  },
}
