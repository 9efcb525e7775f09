'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { answerReview } from '@/lib/activity/reviews/commands-ask'
import { answerSchema } from '@/lib/activity/schema'
import type { ReviewAnswer } from '@/lib/activity/reviews/types'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields } from '@/lib/shared/read-form'

export async function stay(before: FormState, data: FormData): Promise<FormState> {
  return say('STAYING', before, data)
}

export async function leave(before: FormState, data: FormData): Promise<FormState> {
  return say('LEAVING', before, data)
}

async function say(said: ReviewAnswer, before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('activity.own')
  return runForm(before, data, {
    fields: { ...formFields(data), answer: said },
    schema: answerSchema,
    command: answerReview,
    done: () => t('thanks'),
  })
}
