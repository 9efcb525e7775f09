import { z } from 'zod'
import { readable, transaction } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { questionsAsked } from '@/lib/transcripts/draft/queries-questions'
import { findQuestions } from '@/lib/activity/schema'
import { replaceQuestions, talksWithoutQuestions } from './store'

/** Writes down who asked what at a talk, from its transcript as it is cut now. */
export const findQuestionsJob: Job<{ talkId: string }> = {
  ...findQuestions,
  work: ({ talkId }) => fillQuestions(talkId),
}

/** Finds the questions of talks that were cut before anybody wrote them down. */
export const sweepQuestionsJob: Job<Record<string, never>> = {
  name: 'activity.sweep-questions',
  schema: z.object({}).strict(),
  everyMinutes: 720,
  expireSeconds: 600,
  work: async () => {
    for (const talkId of await talksWithoutQuestions(readable())) await fillQuestions(talkId)
  },
}

async function fillQuestions(talkId: string): Promise<void> {
  const asked = await questionsAsked({ kind: 'system' }, talkId)
  const outcome = await transaction((tx) => replaceQuestions(tx, talkId, asked ?? []))
  if (!outcome.ok) throw new Error(`Questions could not be kept: ${outcome.refusal.code}`)
}
