import type { Job } from '@/lib/jobs/types'
import { labelsLinked, nightsWanted } from '@/lib/logs/jobs-kinds'
import { creditLabels } from './commands-credit'
import { proposeNights } from './commands-propose'

/** An import queues it; also finds what a corrected detection sees in an old log. */
export const findNightsJob: Job<{ groupId: string }> = {
  ...nightsWanted,
  work: async ({ groupId }) => {
    await proposeNights({ kind: 'system' }, groupId)
  },
}

/** A label got a member, lost one, or changed to another: what is theirs of confirmed evenings follows. */
export const creditLabelsJob: Job<{ groupId: string; personIds: string[] }> = {
  ...labelsLinked,
  work: creditLabels,
}
