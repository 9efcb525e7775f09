'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { resetText, saveText } from '@/lib/settings/texts/commands'
import { resetTextSchema, saveTextSchema } from '@/lib/settings/texts/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function save(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.texts')
  const done = () => t('saved')
  return runForm(before, data, { schema: saveTextSchema, command: saveText, done })
}

export async function reset(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.texts')
  const done = () => t('resetDone')
  return runForm(before, data, { schema: resetTextSchema, command: resetText, done })
}
