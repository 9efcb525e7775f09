'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { answerReview } from '@/lib/activity/commands-asking'
import { answerSchema } from '@/lib/activity/schema'
import type { ReviewAnswer } from '@/lib/activity/types-reviews'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function stay(before: FormState, data: FormData): Promise<FormState> {
  return say('STAYING', before, data)
}

export async function leave(before: FormState, data: FormData): Promise<FormState> {
  return say('LEAVING', before, data)
}

async function say(said: ReviewAnswer, before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(answerSchema, { ...formFields(data), answer: said })
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await answerReview(await currentViewer(), input.value)
  const t = await getTranslations('activity.own')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('thanks'))
}
