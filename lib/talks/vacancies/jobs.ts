import type { Job } from '@/lib/jobs/types'
import { membersGone } from '@/lib/members/jobs-kinds'
import { vacatePlanned } from './commands'

/** Regularly as well: restoring a talk brings back a speaker or host who has left meanwhile. */
export const vacatePlannedJob: Job<object> = {
  ...membersGone,
  everyMinutes: 5,
  work: vacatePlanned,
}
