'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { acknowledgeRule, commentOnRule, withdrawComment } from '@/lib/naming/commands-comments'
import { commentSchema } from '@/lib/naming/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

const acknowledged = z.object({ ruleId: z.uuid() })
const written = z.object({ ruleId: z.uuid(), text: commentSchema })
const withdrawn = z.object({ commentId: z.uuid() })

export async function acknowledge(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(acknowledged, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await acknowledgeRule(await currentViewer(), input.value.ruleId)
  const t = await getTranslations('naming.member')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('ackDone'))
}

export async function comment(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(written, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const { ruleId, text } = input.value
  const outcome = await commentOnRule(await currentViewer(), ruleId, text)
  const t = await getTranslations('naming.member')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('commentDone'))
}

export async function withdraw(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(withdrawn, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await withdrawComment(await currentViewer(), input.value.commentId)
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}
