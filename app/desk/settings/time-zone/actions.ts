'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { changeTimeZone } from '@/lib/talks/zone/commands'
import { timeZoneSchema } from '@/lib/talks/zone/schema'

export async function change(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.timeZone')
  return runForm(before, data, {
    schema: timeZoneSchema,
    command: changeTimeZone,
    done: ({ moved, kept }) => t('saved', { moved, kept }),
  })
}
