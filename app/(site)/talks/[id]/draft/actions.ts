'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { answer } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { runForm } from '@/app/run-form'
import { formFields } from '@/lib/shared/read-form'
import { decideNames } from '@/lib/transcripts/suspects/commands'
import { answersIn, nameAnswersSchema } from '@/lib/transcripts/suspects/schema'
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

/** What the editor says of what looks like a name; holds for every talk. */
export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('transcripts.names')
  return runForm(before, data, {
    fields: answersIn(formFields(data)),
    schema: nameAnswersSchema,
    command: decideNames,
    done: ({ decided }) => t('saved', { n: decided }),
    evenRefused: true,
  })
}
