import { readable, transaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import type { Job } from '@/lib/jobs/types'
import { log } from '@/lib/log/log'
import { codesWanted, peopleWanted } from '@/lib/logs/jobs-kinds'
import { nicknamesChanged } from '@/lib/members/names/jobs-kinds'
import { now, toDate } from '@/lib/shared/clock'
import { matchGroup } from '@/lib/matching/runs/commands'
import { groupsToMatch } from '@/lib/matching/runs/store-read'
import { advance, begin, end } from '@/lib/matching/runs/store-progress'

/** An import queues it; organisers may as well, after they taught a company or added members. */
export const matchGroupJob: Job<{ groupId: string }> = {
  ...peopleWanted,
  work: async ({ groupId }) => {
    const db = readable()
    await begin(db, groupId, toDate(now()))
    const outcome = await matchGroup({ kind: 'system' }, groupId, (part) =>
      advance(db, groupId, Math.round(part * 100)),
    )
    await end(db, groupId)
    // Who said what is known as far as it will be: also where the run was stopped.
    await transaction((tx) => enqueue(tx, codesWanted, {}, { singletonKey: 'all' }))
    if (outcome.ok) log.info({ groupId, ...outcome.value }, 'A match run ended')
  },
}

/** Looks again in every group whose log has labels of whom no member is known. */
export const lookAgainJob: Job<Record<string, never>> = {
  ...nicknamesChanged,
  work: async () => {
    await transaction(async (tx) => {
      for (const groupId of await groupsToMatch(tx)) {
        await enqueue(tx, peopleWanted, { groupId }, { singletonKey: groupId })
      }
    })
  },
}
