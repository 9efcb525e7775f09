import type { Job } from '@/lib/jobs/types'
import { seatsChanged } from '@/lib/members/jobs-kinds'
import { proposeSeats } from './commands'

/** Queued where a seat may have opened, and regularly: time passes, and a policy comes into force. */
export const proposeSeatsJob: Job<object> = {
  ...seatsChanged,
  everyMinutes: 5,
  async work() {
    await proposeSeats()
  },
}
