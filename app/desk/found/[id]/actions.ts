'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { correctFoundNight, dismissFoundNight, reopenFoundNight } from '@/lib/detection/commands'
import { confirmFoundNight } from '@/lib/detection/commands-confirming'
import { decisionSchema } from '@/lib/detection/schema'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields, readInput } from '@/lib/shared/read-form'

/** Saves the correction, or confirms the night with it: the button pressed says which. */
export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const { id = '', intent, ...fields } = formFields(data)
  const input = readInput(decisionSchema, fields)
  if (!input.ok) return answerAll(before, input.refusals, data)
  const saves = intent === 'save'
  const command = saves ? correctFoundNight : confirmFoundNight
  const outcome = await command(await currentViewer(), id, input.value)
  const t = await getTranslations('found')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t(saves ? 'saved' : 'confirmed'))
}

export async function dismiss(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await dismissFoundNight(await currentViewer(), formFields(data)['id'] ?? '')
  const t = await getTranslations('found')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('dismissed'))
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await reopenFoundNight(await currentViewer(), formFields(data)['id'] ?? '')
  const t = await getTranslations('found')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('reopened'))
}
