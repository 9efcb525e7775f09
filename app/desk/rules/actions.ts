'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import { currentViewer } from '@/lib/auth/current'
import { answer } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { takeBack, teach } from '@/lib/naming/knowledge/commands'
import { draftRule, dropDraft, editDraft } from '@/lib/naming/rules/commands'
import { cancelJudging, resumeJudging } from '@/lib/naming/verdicts/commands-sweep'
import { draftChangeSchema, draftSchema, teachingSchema } from '@/lib/naming/schema'
import { formFields } from '@/lib/shared/read-form'
import { draftFields } from './draft-fields'

export async function begin(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    fields: draftFields(formFields(data)),
    schema: draftSchema,
    command: draftRule,
    done: (ruleId) => redirect(`/desk/rules/${ruleId}`),
  })
}

export async function save(id: string, before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('naming.desk')
  return runForm(before, data, {
    fields: { ...draftFields(formFields(data)), id },
    schema: draftChangeSchema,
    command: (actor, { id: draftId, ...input }) => editDraft(actor, { id: draftId }, input),
    done: () => t('saved'),
  })
}

export async function drop(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: z.object({ ruleId: z.uuid() }),
    command: (actor, { ruleId }) => dropDraft(actor, ruleId),
    done: () => redirect('/desk/rules'),
  })
}

export async function stopJudging(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: z.object({ judgingId: z.uuid() }),
    command: (actor, { judgingId }) => cancelJudging(actor, judgingId),
  })
}

export async function goOnJudging(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await resumeJudging(await currentViewer())
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}

export async function teachIt(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('naming.check')
  return runForm(before, data, {
    schema: teachingSchema,
    command: teach,
    done: (_taughtId, input) => t('taught', input),
  })
}

export async function takeItBack(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('naming.knowledge')
  return runForm(before, data, {
    schema: z.object({ taughtId: z.uuid() }),
    command: (actor, { taughtId }) => takeBack(actor, taughtId),
    done: () => t('undone'),
  })
}
