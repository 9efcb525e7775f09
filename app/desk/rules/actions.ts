'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { takeBack, teach } from '@/lib/naming/commands-knowledge'
import { draftRule, dropDraft, editDraft } from '@/lib/naming/commands-rules'
import { cancelJudging, resumeJudging } from '@/lib/naming/commands-sweeping'
import { teachingSchema } from '@/lib/naming/schema'
import { formFields, readInput } from '@/lib/shared/read-form'
import { readDraft } from './read-draft'

export async function begin(before: FormState, data: FormData): Promise<FormState> {
  const input = readDraft(formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await draftRule(await currentViewer(), input.value)
  if (outcome.ok) redirect(`/desk/rules/${outcome.value}`)
  return answer(before, outcome, data)
}

export async function save(
  draft: { readonly id: string; readonly revision: number },
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const input = readDraft(formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await editDraft(await currentViewer(), draft, input.value)
  const t = await getTranslations('naming.desk')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('saved'))
}

export async function drop(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(z.object({ ruleId: z.uuid() }), formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await dropDraft(await currentViewer(), input.value.ruleId)
  if (outcome.ok) redirect('/desk/rules')
  return answer(before, outcome, data)
}

export async function stopJudging(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(z.object({ judgingId: z.uuid() }), formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await cancelJudging(await currentViewer(), input.value.judgingId)
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}

export async function goOnJudging(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await resumeJudging(await currentViewer())
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}

export async function teachIt(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(teachingSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await teach(await currentViewer(), input.value)
  const t = await getTranslations('naming.check')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('taught', input.value))
}

export async function takeItBack(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(z.object({ taughtId: z.uuid() }), formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await takeBack(await currentViewer(), input.value.taughtId)
  const t = await getTranslations('naming.knowledge')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('undone'))
}
