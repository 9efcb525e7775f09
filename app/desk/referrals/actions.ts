'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { adjustQuota } from '@/lib/quotas/commands'
import { saveQuotaPolicy } from '@/lib/quotas/commands-policy'
import { adjustmentSchema, quotaPolicySchema } from '@/lib/quotas/schema'

export async function adjust(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('quotas')
  const done = () => t('adjusted')
  return runForm(before, data, { schema: adjustmentSchema, command: adjustQuota, done })
}

export async function publish(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('quotas.policy')
  const done = (version: number) => t('published', { version })
  return runForm(before, data, {
    schema: quotaPolicySchema,
    command: saveQuotaPolicy,
    done,
    evenRefused: true,
  })
}
