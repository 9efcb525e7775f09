'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { forgetApplicant } from '@/lib/privacy/commands-forgetting'
import { forgettingSchema } from '@/lib/privacy/schema'

export async function forget(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('privacy.forget')
  const done = () => t('done')
  return runForm(before, data, { schema: forgettingSchema, command: forgetApplicant, done })
}
