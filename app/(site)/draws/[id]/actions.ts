'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { throwWord } from '@/lib/draws/commands'
import { wordSchema } from '@/lib/draws/schema'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function throwIn(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(wordSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await throwWord(await currentViewer(), input.value)
  const t = await getTranslations('draws')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('thrown'))
}
