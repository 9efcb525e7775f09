import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { drawnAnswered } from '@/lib/talks/asks/jobs-kinds'
import { goOnAfter, workOnSpeakerDraws } from './commands-clock'

/** The clock alone starts it: a list follows the end of the check-in within a minute. */
export const workOnSpeakerDrawsJob: Job<object> = {
  name: 'speaker-draws.work',
  schema: z.object({}),
  everyMinutes: 1,
  work: workOnSpeakerDraws,
}

/** At once after an answer: who comes next is asked, or the draw has its speaker. */
export const drawnAnsweredJob: Job<{ askId: string }> = {
  ...drawnAnswered,
  work: ({ askId }) => goOnAfter(askId),
}
