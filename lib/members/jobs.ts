import { z } from 'zod'
import { readable } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { findUnsearchable, refreshSearch } from '@/lib/members/names/store'

const AT_ONCE = 200

/** Writes what finds members who were recorded before they could be searched in this way. */
export const makeSearchable: Job<object> = {
  name: 'members.make-searchable',
  schema: z.object({}),
  everyMinutes: 720,
  async work() {
    for (;;) {
      const ids = await findUnsearchable(readable(), AT_ONCE)
      if (ids.length === 0) return
      await refreshSearch(readable(), ids)
    }
  },
}
