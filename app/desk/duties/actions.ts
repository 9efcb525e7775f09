'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { assignDuty, changeDuty, endDuty } from '@/lib/duties/commands'
import { giveBackDuty, takeOverDuty } from '@/lib/duties/commands-days'
import { markTalk, unmarkTalk } from '@/lib/deadlines/commands'
import { markSchema } from '@/lib/deadlines/schema'
import {
  assignSchema,
  changeDutySchema,
  endDutySchema,
  placeSchema,
  takeOverSchema,
} from '@/lib/duties/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function assign(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: assignSchema,
    command: assignDuty,
    done: (_, { groupId }) => redirect(`/desk/duties?group=${groupId}#week`),
  })
}

export async function change(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties.form')
  const ran = { schema: changeDutySchema, command: changeDuty, done: () => t('changed') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function end(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: endDutySchema,
    command: endDuty,
    done: ({ groupId }) => redirect(`/desk/duties?group=${groupId}#week`),
  })
}

export async function takeOver(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties')
  const ran = { schema: takeOverSchema, command: takeOverDuty, done: () => t('takenOver') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function giveBack(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('duties')
  const ran = { schema: placeSchema, command: giveBackDuty, done: () => t('givenBack') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function mark(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('deadlines')
  const ran = { schema: markSchema, command: markTalk, done: () => t('marked') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function unmark(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('deadlines')
  const ran = { schema: markSchema, command: unmarkTalk, done: () => t('unmarked') }
  return runForm(before, data, { ...ran, evenRefused: true })
}
