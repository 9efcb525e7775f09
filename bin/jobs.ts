import { nightChangedJob, settleNightJob, sweepNightsJob } from '@/lib/checkins/jobs'
import type { Job } from '@/lib/jobs/types'
import { forgetOldMail, sendMail } from '@/lib/mail/jobs'

/** Every kind of job that a worker does. A room's new job is added here. */
export const JOBS: readonly Job<unknown>[] = [
  settleNightJob,
  nightChangedJob,
  sweepNightsJob,
  sendMail,
  forgetOldMail,
]
