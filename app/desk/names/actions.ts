'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentViewer } from '@/lib/auth/current'
import { decideCase, undoDecision } from '@/lib/compliance/commands-decisions'
import { exemptMember, liftExemption } from '@/lib/compliance/commands-exemptions'
import { composeReminders, dropReminders } from '@/lib/compliance/commands-reminders'
import { markSent } from '@/lib/compliance/commands-sending'
import {
  composeSchema,
  decisionSchema,
  exemptionSchema,
  sentSchema,
  undoSchema,
} from '@/lib/compliance/schema'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { changeStanding } from '@/lib/members/commands-standing'
import { standingSchema } from '@/lib/members/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function compose(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(composeSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await composeReminders(await currentViewer(), input.value)
  if (!outcome.ok) return answer(before, outcome, data)
  const [first = '', ...more] = outcome.value
  redirect(more.length === 0 ? `/desk/names/reminders/${first}` : '/desk/names/reminders')
}

export async function mark(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(sentSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await markSent(await currentViewer(), input.value)
  const t = await getTranslations('compliance.batches')
  if (!outcome.ok) return answer(before, outcome, data)
  refresh()
  const { already, ...counts } = outcome.value
  return answer(before, outcome, data, already ? t('already') : t('done', counts))
}

export async function drop(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await dropReminders(await currentViewer(), idIn(data, 'batchId'))
  const t = await getTranslations('compliance.batches')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('droppedDone'))
}

export async function exempt(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(exemptionSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await exemptMember(await currentViewer(), input.value)
  const t = await getTranslations('compliance.record')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('exempted'))
}

export async function lift(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await liftExemption(await currentViewer(), idIn(data, 'exemptionId'))
  const t = await getTranslations('compliance.record')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('lifted'))
}

export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(decisionSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await decideCase(await currentViewer(), input.value)
  const t = await getTranslations('compliance.record')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('decided'))
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(undoSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await undoDecision(await currentViewer(), input.value)
  const t = await getTranslations('compliance.record')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('undone'))
}

/** Whoever was removed in the group is back in it. */
export async function readmit(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(standingSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await changeStanding(await currentViewer(), input.value)
  const t = await getTranslations('compliance.record')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('returned'))
}

/** An id of a hidden field; one that is none finds nothing. */
function idIn(data: FormData, name: string): string {
  const id = z.uuid().safeParse(formFields(data)[name])
  return id.success ? id.data : '00000000-0000-7000-8000-000000000000'
}
