'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { chooseReminder, comeToTalk, stayAway } from '@/lib/talks/interest/commands'
import { interestSchema, reminderSchema } from '@/lib/talks/interest/schema'

// The talk's page, the evening's and the schedule show what these do.

export async function come(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('interest')
  const ran = { schema: interestSchema, command: comeToTalk, done: () => t('done') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function stay(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('interest')
  const ran = { schema: interestSchema, command: stayAway, done: () => t('undone') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function remind(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('interest')
  const ran = { schema: reminderSchema, command: chooseReminder, done: () => t('saved') }
  return runForm(before, data, { ...ran, evenRefused: true })
}
