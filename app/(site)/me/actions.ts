'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { editOwnProfile } from '@/lib/members/commands'
import { profileSchema } from '@/lib/members/schema'

export async function saveProfile(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.me')
  const done = () => t('saved')
  return runForm(before, data, { schema: profileSchema, command: editOwnProfile, done })
}
