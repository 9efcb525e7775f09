'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { changeKind, closeGroup, letMembersGo, reopenGroup } from '@/lib/settings/groups/commands'
import { closeSchema, kindSchema, letGoSchema, reopenSchema } from '@/lib/settings/groups/schema'

export async function setKind(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.groups')
  const done = () => t('changed')
  return runForm(before, data, { schema: kindSchema, command: changeKind, done })
}

export async function close(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.groups.closing')
  const done = () => t('done')
  return runForm(before, data, { schema: closeSchema, command: closeGroup, done })
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.groups.closing')
  const done = () => t('reopened')
  return runForm(before, data, { schema: reopenSchema, command: reopenGroup, done })
}

export async function letGo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.groups.closing')
  return runForm(before, data, {
    schema: letGoSchema,
    command: letMembersGo,
    done: ({ count }) => t('gone', { count }),
  })
}
