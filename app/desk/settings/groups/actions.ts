'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { addGroup, changeGroup } from '@/lib/communities/settings/commands-groups'
import { groupSchema, newGroupSchema } from '@/lib/communities/settings/schema-groups'
import type { FormState } from '@/lib/i18n/form-state'
import { describeGroups } from '@/lib/members/groups/commands-about'
import { aboutSchema } from '@/lib/members/schema-about'

export async function add(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.groups')
  const done = () => t('added')
  return runForm(before, data, { schema: newGroupSchema, command: addGroup, done })
}

export async function change(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.groups')
  const done = () => t('changed')
  return runForm(before, data, { schema: groupSchema, command: changeGroup, done })
}

export async function describe(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.groups')
  const done = () => t('described')
  return runForm(before, data, { schema: aboutSchema, command: describeGroups, done })
}
