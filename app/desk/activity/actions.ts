'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { dayInWords } from '@/components/activity/day'
import { askDrawn, recordAnswer } from '@/lib/activity/reviews/commands-ask'
import { decideCandidate } from '@/lib/activity/reviews/commands-decide'
import { savePolicy } from '@/lib/activity/policies/commands'
import {
  beginReview,
  cancelReview,
  closeReview,
  revealReview,
} from '@/lib/activity/reviews/commands'
import {
  cancelSchema,
  decisionSchema,
  groupSchema,
  policySchema,
  recordAnswerSchema,
  reviewIdSchema,
} from '@/lib/activity/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function begin(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: groupSchema,
    command: beginReview,
    done: ({ reviewId }) => redirect(`/desk/activity/reviews/${reviewId}`),
  })
}

export async function reveal(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('activity.review')
  return runForm(before, data, {
    schema: reviewIdSchema,
    command: revealReview,
    done: () => t('revealed'),
  })
}

export async function cancel(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('activity.review')
  return runForm(before, data, {
    schema: cancelSchema,
    command: cancelReview,
    done: () => t('cancelled'),
  })
}

export async function close(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('activity.review')
  return runForm(before, data, {
    schema: reviewIdSchema,
    command: closeReview,
    done: () => t('closed'),
  })
}

export async function record(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('activity.review')
  return runForm(before, data, {
    schema: recordAnswerSchema,
    command: recordAnswer,
    done: () => t('recorded'),
  })
}

export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('activity.review')
  return runForm(before, data, {
    schema: decisionSchema,
    command: decideCandidate,
    done: () => t('decided'),
  })
}

export async function ask(before: FormState, data: FormData): Promise<FormState> {
  const [t, locale] = await Promise.all([getTranslations('activity.review'), getLocale()])
  return runForm(before, data, {
    schema: reviewIdSchema,
    command: askDrawn,
    done: ({ answerBy }) => t('asked', { day: dayInWords(locale, answerBy) }),
  })
}

export async function save(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('activity.policy')
  return runForm(before, data, {
    schema: policySchema,
    command: savePolicy,
    done: (version) => t('saved', { version }),
    evenRefused: true,
  })
}
