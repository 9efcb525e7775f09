'use server'

import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { runForm } from '@/app/run-form'
import type { Actor } from '@/lib/auth/types'
import type { FormState } from '@/lib/i18n/form-state'
import type { Outcome } from '@/lib/shared/outcome'
import {
  airQuestion,
  answerAndGoOn,
  hideQuestion,
  markAnswered,
  mergeQuestions,
  partQuestions,
  putQuestionBack,
  showQuestion,
} from '@/lib/talks/questions/commands-desk'
import { wishFromQuestion } from '@/lib/talks/questions/commands-wish'
import {
  airSchema,
  hideQuestionSchema,
  mergeQuestionsSchema,
  nextSchema,
  questionIdSchema,
  questionWishSchema,
  seenSchema,
} from '@/lib/talks/questions/schema'

// The page itself says which question is on air: a sentence about a step would outlive the step.

export async function air(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: airSchema, command: airQuestion, evenRefused: true })
}

export async function answered(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: seenSchema, command: markAnswered, evenRefused: true })
}

export async function answeredNext(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: nextSchema, command: answerAndGoOn, evenRefused: true })
}

export async function back(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: seenSchema, command: putQuestionBack, evenRefused: true })
}

export async function hide(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: hideQuestionSchema, command: hideQuestion, said: 'hideDone' })
}

export async function show(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: questionIdSchema, command: showQuestion, said: 'shown' })
}

export async function merge(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, {
    schema: mergeQuestionsSchema,
    command: mergeQuestions,
    said: 'merged',
  })
}

export async function part(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: questionIdSchema, command: partQuestions, said: 'parted' })
}

export async function wish(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, {
    schema: questionWishSchema,
    command: wishFromQuestion,
    said: 'wishDone',
  })
}

type Run<S extends z.ZodType> = {
  readonly schema: S
  readonly command: (actor: Actor, input: z.output<S>) => Promise<Outcome<undefined>>
  readonly said: 'hideDone' | 'shown' | 'merged' | 'parted' | 'wishDone'
}

async function run<S extends z.ZodType>(
  before: FormState,
  data: FormData,
  { schema, command, said }: Run<S>,
): Promise<FormState> {
  const t = await getTranslations('questionsDesk')
  return runForm(before, data, { schema, command, done: () => t(said), evenRefused: true })
}
