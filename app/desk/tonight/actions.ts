'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { checkInFor, undoCheckIn } from '@/lib/checkins/commands'
import { closeCheckIn, movePhase, openCheckIn } from '@/lib/checkins/commands-hosting'
import { personHere } from '@/lib/checkins/queries'
import { checkInForSchema, openingSchema, phaseMoveSchema } from '@/lib/checkins/schema'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function move(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(phaseMoveSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await movePhase(await currentViewer(), input.value.nightId, input.value.to)
  const t = await getTranslations('checkins')
  refresh()
  return answer(before, outcome, data, t('desk.moved', { phase: t(`phase.${input.value.to}`) }))
}

export async function open(before: FormState, data: FormData): Promise<FormState> {
  const { nightId, minutes } = formFields(data)
  const input = readInput(openingSchema, { nightId, minutes: minutes ?? null })
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await openCheckIn(await currentViewer(), input.value.nightId, input.value.minutes)
  const t = await getTranslations('checkins.desk')
  refresh()
  return answer(before, outcome, data, t('opened'))
}

export async function close(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await closeCheckIn(await currentViewer(), formFields(data)['nightId'] ?? '')
  const t = await getTranslations('checkins.desk')
  refresh()
  return answer(before, outcome, data, t('closed'))
}

export async function checkPersonIn(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(checkInForSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const viewer = await currentViewer()
  const { nightId, memberId } = input.value
  const outcome = await checkInFor(viewer, nightId, memberId)
  if (!outcome.ok) return answer(before, outcome, data)
  const t = await getTranslations('checkins')
  const name = (await personHere(viewer, nightId, memberId)) ?? ''
  const status = t(`status.${outcome.value.checkIn.status}`)
  refresh()
  const done = outcome.value.fresh ? 'desk.checkedIn' : 'desk.alreadyIn'
  return answer(before, outcome, data, t(done, { name, status }))
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await undoCheckIn(await currentViewer(), formFields(data)['checkInId'] ?? '')
  const t = await getTranslations('checkins.desk')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('undone'))
}
