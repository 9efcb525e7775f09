import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { remindOfOffers } from './commands-remind'

/** The clock alone starts it. */
export const remindOfOffersJob: Job<object> = {
  name: 'talks.remind-of-offers',
  schema: z.object({}),
  everyMinutes: 720,
  work: remindOfOffers,
}
