'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { nested } from '@/app/nested-fields'
import type { FormState } from '@/lib/i18n/form-state'
import { saveTemplate } from '@/lib/nights/templates/commands'
import { templateSchema } from '@/lib/nights/templates/schema'
import { formFields } from '@/lib/shared/read-form'

export async function save(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.evenings')
  const fields = formFields(data)
  return runForm(before, data, {
    schema: templateSchema,
    fields: { ...fields, clocks: nested(fields, 'clocks') },
    command: saveTemplate,
    done: (version) => t('saved', { version }),
  })
}
