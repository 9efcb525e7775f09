import { findQuestionsJob, sweepQuestionsJob } from '@/lib/activity/jobs'
import { forgetExpired, mailLink } from '@/lib/auth/jobs'
import { nightChangedJob, settleNightJob, sweepNightsJob } from '@/lib/checkins/jobs'
import { findNightsJob } from '@/lib/detection/jobs'
import type { Job } from '@/lib/jobs/types'
import { importUploadJob } from '@/lib/logs/jobs'
import { forgetOldMail, sendMail } from '@/lib/mail/jobs'
import { resolveGroupJob } from '@/lib/matching/jobs'
import { makeSearchable } from '@/lib/members/jobs'
import { judgeNamesJob, sweepNamesJob } from '@/lib/naming/jobs'
import { hideNewNamesJob } from '@/lib/transcripts/jobs'

/** Every kind of job that a worker does. A room's new job is added here. */
export const JOBS: readonly Job<unknown>[] = [
  settleNightJob,
  nightChangedJob,
  sweepNightsJob,
  findNightsJob,
  resolveGroupJob,
  findQuestionsJob,
  sweepQuestionsJob,
  importUploadJob,
  hideNewNamesJob,
  makeSearchable,
  judgeNamesJob,
  sweepNamesJob,
  mailLink,
  sendMail,
  forgetOldMail,
  forgetExpired,
]
