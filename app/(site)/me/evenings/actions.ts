'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { disputePresence, withdrawDispute } from '@/lib/checkins/corrections/commands-disputes'
import { disputeIdSchema, disputeSchema } from '@/lib/checkins/corrections/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function dispute(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('attendance.mine')
  return runForm(before, data, {
    schema: disputeSchema,
    command: disputePresence,
    done: () => t('sent'),
    evenRefused: true,
  })
}

export async function withdraw(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('attendance.mine')
  return runForm(before, data, {
    schema: disputeIdSchema,
    command: withdrawDispute,
    done: () => t('takenBack'),
    evenRefused: true,
  })
}
