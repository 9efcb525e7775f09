import { z } from 'zod'
import { readable, transaction } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import type { Job } from '@/lib/jobs/types'
import { questionsAsked } from '@/lib/transcripts/draft/queries-questions'
import { refreshQuestions } from '@/lib/activity/schema'
import { replaceQuestions, talksWithoutQuestions } from './store'

/** Stores which questions were asked at a talk, from its present transcript. */
export const refreshQuestionsJob: Job<{ talkId: string }> = {
  ...refreshQuestions,
  work: ({ talkId }) => fillQuestions(talkId),
}

/** Finds the questions of transcripts that are older than this job. */
export const sweepQuestionsJob: Job<Record<string, never>> = {
  name: 'activity.sweep-questions',
  schema: z.object({}).strict(),
  everyMinutes: 720,
  work: async () => {
    await eachApart(await talksWithoutQuestions(readable()), fillQuestions)
  },
}

async function fillQuestions(talkId: string): Promise<void> {
  const asked = await questionsAsked({ kind: 'system' }, talkId)
  const outcome = await transaction((tx) => replaceQuestions(tx, talkId, asked ?? []))
  if (!outcome.ok) throw new Error(`Questions could not be kept: ${outcome.refusal.code}`)
}
