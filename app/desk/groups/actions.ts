'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { changeCapacity, grantException, revokeException } from '@/lib/members/commands-groups'
import { decideTransfer } from '@/lib/members/commands-transfers'
import {
  capacitySchema,
  exceptionEndSchema,
  exceptionSchema,
  transferDecisionSchema,
} from '@/lib/members/schema-preferences'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function setCapacity(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(capacitySchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await changeCapacity(await currentViewer(), input.value)
  const t = await getTranslations('members.groups')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('changed'))
}

export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(transferDecisionSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await decideTransfer(await currentViewer(), input.value)
  const t = await getTranslations('members.groups')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('decided'))
}

export async function grant(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(exceptionSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await grantException(await currentViewer(), input.value)
  const t = await getTranslations('members.groups')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('granted'))
}

export async function revoke(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(exceptionEndSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await revokeException(await currentViewer(), input.value)
  const t = await getTranslations('members.groups')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('revoked'))
}
