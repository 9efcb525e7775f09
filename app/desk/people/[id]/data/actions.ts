'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { erasureSchema } from '@/lib/privacy/schema'

export async function erase(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('privacy.erase')
  return runForm(before, data, {
    schema: erasureSchema,
    command: eraseMember,
    done: () => t('done'),
  })
}
