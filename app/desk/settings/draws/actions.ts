'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { saveDrawPolicy } from '@/lib/speaker-draws/commands-policy'
import { drawPolicySchema } from '@/lib/speaker-draws/schema'

export async function publish(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.draws')
  return runForm(before, data, {
    schema: drawPolicySchema,
    command: saveDrawPolicy,
    done: (version) => t('published', { version }),
  })
}
