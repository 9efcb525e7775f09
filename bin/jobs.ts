import { refreshQuestionsJob, sweepQuestionsJob } from '@/lib/activity/questions/jobs'
import { sweepNotificationsJob, notifyDecisionJob } from '@/lib/applications/notify/jobs'
import { groupClosedJob, memberOfClosedJob } from '@/lib/settings/groups/jobs'
import { mailProofJob, mailReturnJob } from '@/lib/applications/prove/jobs'
import { expireApplicationsJob } from '@/lib/applications/forget/jobs'
import { forgetOldApplicationsJob, mailCorrectionsJob } from '@/lib/privacy/jobs'
import { forgetExpired, mailLink } from '@/lib/auth/jobs'
import { endClaimsJob, proveClaimsJob } from '@/lib/claims/jobs'
import { nightChangedJob, applyClockJob, sweepNightsJob } from '@/lib/checkins/jobs'
import { creditLabelsJob, findNightsJob } from '@/lib/detection/found/jobs'
import { refoldLog } from '@/lib/logs/read/jobs'
import { refoldTranscripts } from '@/lib/transcripts/read/jobs'
import type { Job } from '@/lib/jobs/types'
import { importUploadJob, tendUploadsJob } from '@/lib/logs/uploads/jobs'
import { forgetOldMail, sendMail } from '@/lib/mail/jobs'
import { lookAgainJob, matchGroupJob } from '@/lib/matching/jobs'
import { forgetUnproven, mailProofOfAddress } from '@/lib/members/address/jobs'
import { makeSearchable } from '@/lib/members/jobs'
import { announceEndingRolesJob, endRolesJob } from '@/lib/members/roles/jobs'
import { writeInvitationsJob } from '@/lib/moving-in/jobs'
import { judgeNamesJob, sweepNamesJob } from '@/lib/naming/verdicts/jobs'
import { expireLinksJob } from '@/lib/referrals/links/jobs'
import { earnQuotasJob } from '@/lib/quotas/jobs'
import { proposeSeatsJob } from '@/lib/seats/proposals/jobs'
import { checkPublishedNames } from '@/lib/transcripts/suspects/jobs'
import { mailChangeJob } from '@/lib/talks/changes/jobs'
import { mailWaitingQuestionsJob } from '@/lib/talks/questions/jobs'
import { remindInterestedJob } from '@/lib/talks/interest/jobs'
import { drawnAnsweredJob, workOnSpeakerDrawsJob } from '@/lib/speaker-draws/jobs'
import { workOnAsksJob } from '@/lib/talks/asks/jobs'
import { remindOfOffersJob } from '@/lib/talks/offers/jobs'
import { remindOfPromisesJob } from '@/lib/talks/promises/jobs'
import { vacatePlannedJob } from '@/lib/talks/vacancies/jobs'
import { remindOfLateJob } from '@/lib/deadlines/jobs'
import { workOnDutiesJob } from '@/lib/duties/jobs'
import { hideNewNamesJob } from '@/lib/transcripts/takedown/jobs'

/** Every kind of job that a worker does. A room's new job is added here. */
export const JOBS: readonly Job<unknown>[] = [
  applyClockJob,
  nightChangedJob,
  sweepNightsJob,
  findNightsJob,
  creditLabelsJob,
  matchGroupJob,
  mailProofOfAddress,
  forgetUnproven,
  endRolesJob,
  announceEndingRolesJob,
  lookAgainJob,
  proveClaimsJob,
  endClaimsJob,
  notifyDecisionJob,
  sweepNotificationsJob,
  refreshQuestionsJob,
  sweepQuestionsJob,
  importUploadJob,
  tendUploadsJob,
  hideNewNamesJob,
  checkPublishedNames,
  makeSearchable,
  refoldLog,
  refoldTranscripts,
  judgeNamesJob,
  sweepNamesJob,
  proposeSeatsJob,
  expireLinksJob,
  earnQuotasJob,
  mailLink,
  sendMail,
  forgetOldMail,
  writeInvitationsJob,
  forgetExpired,
  groupClosedJob,
  memberOfClosedJob,
  mailProofJob,
  mailReturnJob,
  expireApplicationsJob,
  forgetOldApplicationsJob,
  mailCorrectionsJob,
  vacatePlannedJob,
  workOnAsksJob,
  drawnAnsweredJob,
  workOnSpeakerDrawsJob,
  remindInterestedJob,
  mailWaitingQuestionsJob,
  remindOfOffersJob,
  remindOfPromisesJob,
  mailChangeJob,
  workOnDutiesJob,
  remindOfLateJob,
]
