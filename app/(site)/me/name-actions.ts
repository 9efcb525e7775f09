'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { addOwnName, takeBackOwnName } from '@/lib/members/commands-own-names'
import { ownNameIdSchema, ownNameSchema } from '@/lib/members/schema-preferences'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function addName(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(ownNameSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await addOwnName(await currentViewer(), input.value)
  const t = await getTranslations('members.ownNames')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('added'))
}

export async function takeBackName(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(ownNameIdSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await takeBackOwnName(await currentViewer(), input.value.nameId)
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}
