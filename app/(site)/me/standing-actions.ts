'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { actorId } from '@/lib/auth/roles'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { endLeave, takeLeave } from '@/lib/members/commands-leave'
import { choosePreferences } from '@/lib/members/commands-preferences'
import { askTransfer, withdrawTransfer } from '@/lib/members/commands-transfers'
import {
  leaveEndSchema,
  leaveSchema,
  preferencesSchema,
  transferSchema,
} from '@/lib/members/schema-preferences'
import { formFields, readInput } from '@/lib/shared/read-form'

const WISHES = ['showCompany', 'showCity', 'showContact', 'showTalks'] as const

export async function savePreferences(before: FormState, data: FormData): Promise<FormState> {
  const wishes = Object.fromEntries(WISHES.map((name) => [name, data.has(name)]))
  const input = readInput(preferencesSchema, { ...formFields(data), ...wishes })
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await choosePreferences(await currentViewer(), input.value)
  const t = await getTranslations('members.prefs')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('saved'))
}

export async function goOnLeave(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(leaveSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const viewer = await currentViewer()
  const outcome = await takeLeave(viewer, { ...input.value, memberId: actorId(viewer) ?? '' })
  const t = await getTranslations('members.leave')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('taken'))
}

export async function comeBack(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(leaveEndSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const viewer = await currentViewer()
  const outcome = await endLeave(viewer, { ...input.value, memberId: actorId(viewer) ?? '' })
  const t = await getTranslations('members.leave')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('ended'))
}

export async function askToMove(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(transferSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await askTransfer(await currentViewer(), input.value)
  const t = await getTranslations('members.transfer')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('asked'))
}

export async function withdrawMove(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await withdrawTransfer(await currentViewer())
  const t = await getTranslations('members.transfer')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('withdrawn'))
}
