'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { erasureSchema } from '@/lib/privacy/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function erase(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(erasureSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await eraseMember(await currentViewer(), input.value)
  const t = await getTranslations('privacy.erase')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('done'))
}
