'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import { noteBackup } from '@/lib/backups/commands'
import type { FormState } from '@/lib/i18n/form-state'

export async function note(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.backups')
  return runForm(before, data, {
    schema: z.object({}),
    command: noteBackup,
    done: () => t('notedDone'),
  })
}
