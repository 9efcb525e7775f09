'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { canHaveDutyAfterAll, cannotHaveDuty, giveBackDuty } from '@/lib/duties/commands-days'
import { acceptSwap, askSwap, declineSwap, withdrawSwap } from '@/lib/duties/commands-swap'
import { askSwapSchema, placeSchema, swapSchema } from '@/lib/duties/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function cannot(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties.own')
  const ran = { schema: placeSchema, command: cannotHaveDuty, done: () => t('cannotDone') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function canAgain(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties.own')
  const ran = { schema: placeSchema, command: canHaveDutyAfterAll, done: () => t('canAgainDone') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function giveBack(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties')
  const ran = { schema: placeSchema, command: giveBackDuty, done: () => t('givenBack') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function ask(before: FormState, data: FormData): Promise<FormState> {
  const done = () => redirect('/me/duties')
  return runForm(before, data, { schema: askSwapSchema, command: askSwap, done })
}

export async function accept(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties.own')
  const ran = { schema: swapSchema, command: acceptSwap, done: () => t('accepted') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function decline(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties.own')
  const ran = { schema: swapSchema, command: declineSwap, done: () => t('declined') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function withdraw(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties.own')
  const ran = { schema: swapSchema, command: withdrawSwap, done: () => t('withdrawn') }
  return runForm(before, data, { ...ran, evenRefused: true })
}
