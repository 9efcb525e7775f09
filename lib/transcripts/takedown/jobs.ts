import { z } from 'zod'
import { readable, transaction } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { readDictionary } from '@/lib/redaction/dictionary'
import { namesAdded } from '@/lib/redaction/jobs-kinds'
import { guardNames, readNamesStamp } from '@/lib/redaction/store'
import { hideNewNames } from './commands'

let looked: string | null = null

/**
 * Names become known after a publication: a roster, a new nickname, a label recognised. The command that brings
 * them queues this; once in five minutes it looks by itself whether anything was added.
 */
export const hideNewNamesJob: Job<Record<string, never>> = {
  ...namesAdded,
  schema: z.object({}),
  everyMinutes: 5,
  work: async () => {
    const stamp = await readNamesStamp(readable())
    if (stamp === looked) return
    await transaction(
      async (tx) => {
        await guardNames(tx)
        await hideNewNames(tx, { kind: 'system' }, await readDictionary(tx))
      },
      { seconds: 120 },
    )
    looked = stamp
  },
}
