'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { askQuestion, takeQuestionVoteBack, voteForQuestion } from '@/lib/talks/questions/commands'
import { answerQuestion } from '@/lib/talks/questions/commands-answer'
import { answerSchema, askSchema, questionIdSchema } from '@/lib/talks/questions/schema'

// The talk's page and the evening's show what these do.

export async function ask(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('questions')
  return runForm(before, data, { schema: askSchema, command: askQuestion, done: () => t('sent') })
}

export async function vote(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('questions')
  return runForm(before, data, {
    schema: questionIdSchema,
    command: voteForQuestion,
    done: () => t('votedDone'),
    evenRefused: true,
  })
}

export async function takeBack(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('questions')
  return runForm(before, data, {
    schema: questionIdSchema,
    command: takeQuestionVoteBack,
    done: () => t('takenBack'),
    evenRefused: true,
  })
}

export async function answer(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('questions')
  return runForm(before, data, {
    schema: answerSchema,
    command: answerQuestion,
    done: () => t('answerDone'),
  })
}
