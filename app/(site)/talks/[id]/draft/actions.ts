'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { answer } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields } from '@/lib/shared/read-form'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'

export async function publish(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await publishTranscript(await currentViewer(), formFields(data)['talkId'] ?? '')
  if (outcome.ok) refresh()
  const t = await getTranslations('transcripts.draft')
  return answer(before, outcome, data, t('published'))
}

export async function withdraw(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await withdrawTranscript(await currentViewer(), formFields(data)['talkId'] ?? '')
  if (outcome.ok) refresh()
  const t = await getTranslations('transcripts.draft')
  return answer(before, outcome, data, t('withdrawn'))
}
