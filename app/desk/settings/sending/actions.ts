'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { retryMail, sendTestMail } from '@/lib/settings/sending/commands'
import { retrySchema, testMailSchema } from '@/lib/settings/sending/schema'

export async function test(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.sending')
  const done = () => t('tested')
  return runForm(before, data, { schema: testMailSchema, command: sendTestMail, done })
}

export async function retry(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.sending')
  const done = () => t('retried')
  return runForm(before, data, { schema: retrySchema, command: retryMail, done, evenRefused: true })
}
