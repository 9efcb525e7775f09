'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { requireDeskPasskey } from '@/lib/communities/settings/commands-desk'
import { deskPasskeySchema } from '@/lib/communities/settings/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function change(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.deskSignIn')
  const done = () => t('saved')
  return runForm(before, data, { schema: deskPasskeySchema, command: requireDeskPasskey, done })
}
