import type { Job } from '@/lib/jobs/types'
import { log } from '@/lib/log/log'
import { peopleWanted } from '@/lib/logs/jobs-kinds'
import { resolveGroup } from './commands-resolving'

/** An import queues it; organisers may as well, after they taught a company or added members. */
export const resolveGroupJob: Job<{ groupId: string }> = {
  ...peopleWanted,
  work: async ({ groupId }) => {
    const outcome = await resolveGroup({ kind: 'system' }, groupId, (part) =>
      log.debug({ groupId, part }, 'Looking for who is who'),
    )
    if (outcome.ok) log.info({ groupId, ...outcome.value }, 'Who is who is resolved')
  },
}
