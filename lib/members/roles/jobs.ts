import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { endRoles } from './commands'
import { announceEndingRoles } from './commands-ending'

/** A role counts no more from its end on by itself; within a minute the record says so. */
export const endRolesJob: Job<object> = {
  name: 'members.end-roles',
  schema: z.object({}),
  everyMinutes: 1,
  async work() {
    await endRoles()
  },
}

/** Holders and owners read of it a week before, once. */
export const announceEndingRolesJob: Job<object> = {
  name: 'members.announce-ending-roles',
  schema: z.object({}),
  everyMinutes: 60,
  async work() {
    await announceEndingRoles()
  },
}
