'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { changeCommunity } from '@/lib/communities/settings/commands'
import { communitySchema } from '@/lib/communities/settings/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function change(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.community')
  const done = () => t('saved')
  return runForm(before, data, { schema: communitySchema, command: changeCommunity, done })
}
