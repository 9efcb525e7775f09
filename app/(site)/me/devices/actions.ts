'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { signOutDevice, signOutOthers } from '@/lib/auth/devices/commands'
import { signOutHere } from '@/lib/auth/sessions/sign-in'
import { currentViewer } from '@/lib/auth/current'
import { deviceIdSchema } from '@/lib/auth/devices/schema'
import { answer } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'

export async function signOutOne(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('auth.devices')
  return runForm(before, data, {
    schema: deviceIdSchema,
    command: (actor, { id }) => signOutDevice(actor, id),
    done: () => t('oneDone'),
  })
}

export async function signOutAllOthers(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await signOutOthers(await currentViewer())
  const t = await getTranslations('auth.devices')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('othersDone'))
}

export async function leave(): Promise<void> {
  await signOutHere()
  redirect('/')
}
