'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { resetMail, saveMail } from '@/lib/settings/mails/commands'
import { resetMailSchema, saveMailSchema } from '@/lib/settings/mails/schema'

export async function save(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.mails')
  const done = () => t('saved')
  return runForm(before, data, { schema: saveMailSchema, command: saveMail, done })
}

export async function reset(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.mails')
  const done = () => t('resetDone')
  return runForm(before, data, { schema: resetMailSchema, command: resetMail, done })
}
