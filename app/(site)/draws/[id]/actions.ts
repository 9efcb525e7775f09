'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { throwWord } from '@/lib/draws/commands'
import { wordSchema } from '@/lib/draws/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function throwIn(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('draws')
  return runForm(before, data, { schema: wordSchema, command: throwWord, done: () => t('thrown') })
}
