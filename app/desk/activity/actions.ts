'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { dayInWords } from '@/components/activity/day'
import { askDrawn, recordAnswer } from '@/lib/activity/commands-asking'
import { decideCandidate } from '@/lib/activity/commands-deciding'
import { savePolicy } from '@/lib/activity/commands-policy'
import {
  beginReview,
  cancelReview,
  closeReview,
  revealReview,
} from '@/lib/activity/commands-review'
import {
  cancelSchema,
  decisionSchema,
  groupSchema,
  policySchema,
  recordAnswerSchema,
  reviewIdSchema,
} from '@/lib/activity/schema'
import { currentViewer } from '@/lib/auth/current'
import type { Actor } from '@/lib/auth/types'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import type { Outcome } from '@/lib/shared/outcome'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function begin(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(groupSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await beginReview(await currentViewer(), input.value)
  if (outcome.ok) redirect(`/desk/activity/reviews/${outcome.value.reviewId}`)
  return answer(before, outcome, data)
}

export async function reveal(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, reviewIdSchema, revealReview, 'revealed')
}

export async function cancel(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, cancelSchema, cancelReview, 'cancelled')
}

export async function close(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, reviewIdSchema, closeReview, 'closed')
}

export async function record(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, recordAnswerSchema, recordAnswer, 'recorded')
}

export async function decide(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, decisionSchema, decideCandidate, 'decided')
}

export async function ask(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(reviewIdSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await askDrawn(await currentViewer(), input.value)
  if (!outcome.ok) return answer(before, outcome, data)
  const [t, locale] = await Promise.all([getTranslations('activity.review'), getLocale()])
  refresh()
  return answer(
    before,
    outcome,
    data,
    t('asked', { day: dayInWords(locale, outcome.value.answerBy) }),
  )
}

export async function save(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(policySchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await savePolicy(await currentViewer(), input.value)
  if (!outcome.ok) return answer(before, outcome, data)
  const t = await getTranslations('activity.policy')
  refresh()
  return answer(before, outcome, data, t('saved', { version: outcome.value }))
}

type Done = 'revealed' | 'cancelled' | 'closed' | 'recorded' | 'decided'

async function run<S extends z.ZodType>(
  before: FormState,
  data: FormData,
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<Outcome<unknown>>,
  done: Done,
): Promise<FormState> {
  const input = readInput(schema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await command(await currentViewer(), input.value)
  const t = await getTranslations('activity.review')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t(done))
}
