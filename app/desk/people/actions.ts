'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { addMember, changeRole, correctMember } from '@/lib/members/commands'
import { changeStanding, flagMember, unflagMember } from '@/lib/members/commands-standing'
import { personSchema, roleChangeSchema, standingSchema } from '@/lib/members/schema'
import { leaveEndSchema, leaveSchema, markSchema } from '@/lib/members/schema-preferences'
import { endLeave, takeLeave } from '@/lib/members/commands-leave'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function add(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(personSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await addMember(await currentViewer(), input.value)
  if (outcome.ok) redirect(`/desk/people/${outcome.value}`)
  return answer(before, outcome, data)
}

export async function correct(
  memberId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const input = readInput(personSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await correctMember(await currentViewer(), memberId, input.value)
  const t = await getTranslations('members.desk')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('corrected'))
}

export async function setRole(before: FormState, data: FormData): Promise<FormState> {
  const fields = formFields(data)
  const input = readInput(roleChangeSchema, { ...fields, held: fields['held'] === 'true' })
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await changeRole(await currentViewer(), input.value)
  const t = await getTranslations('members.desk')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t(input.value.held ? 'given' : 'taken'))
}

export async function setStanding(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(standingSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await changeStanding(await currentViewer(), input.value)
  const t = await getTranslations('members.desk')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('standingDone'))
}

export async function mark(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(markSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const change = data.get('marked') === 'yes' ? flagMember : unflagMember
  const outcome = await change(await currentViewer(), input.value)
  const t = await getTranslations('members.standing')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('done'))
}

export async function setLeaveOf(
  memberId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const input = readInput(leaveSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await takeLeave(await currentViewer(), { ...input.value, memberId })
  const t = await getTranslations('members.leave')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('taken'))
}

export async function endLeaveOf(
  memberId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const input = readInput(leaveEndSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await endLeave(await currentViewer(), { ...input.value, memberId })
  const t = await getTranslations('members.leave')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('ended'))
}
