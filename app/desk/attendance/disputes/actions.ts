'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { answerDispute, reopenDispute } from '@/lib/checkins/corrections/commands-disputes'
import { answerSchema, disputeIdSchema } from '@/lib/checkins/corrections/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function answer(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('attendance.disputes')
  return runForm(before, data, {
    schema: answerSchema,
    command: answerDispute,
    done: (_, { correct }) => t(correct === 'yes' ? 'corrected' : 'left'),
    evenRefused: true,
  })
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('attendance.disputes')
  return runForm(before, data, {
    schema: disputeIdSchema,
    command: reopenDispute,
    done: () => t('reopened'),
    evenRefused: true,
  })
}
