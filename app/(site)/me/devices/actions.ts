'use server'

import { refresh } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { signOutDevice, signOutOthers } from '@/lib/auth/devices/commands'
import { signOutHere } from '@/lib/auth/sessions/sign-in'
import { currentViewer } from '@/lib/auth/current'
import { deviceLabel } from '@/lib/auth/devices/rules'
import { unlinkAccount } from '@/lib/auth/accounts/commands'
import { accountIdSchema } from '@/lib/auth/accounts/schema'
import { addPasskey, removePasskey } from '@/lib/auth/passkeys/commands'
import { OFFER_DECLINED } from '@/lib/auth/passkeys/rules'
import {
  CREDENTIAL_LENGTH,
  newPasskeySchema,
  passkeyIdSchema,
  readJson,
} from '@/lib/auth/passkeys/schema'
import { passkeyCookieOf } from '@/lib/auth/sessions/cookies'
import { cookieFlags } from '@/lib/http/cookies'
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

export async function addOwnPasskey(before: FormState, data: FormData): Promise<FormState> {
  const [t, head] = await Promise.all([getTranslations('auth.passkeys'), headers()])
  return runForm(before, data, {
    schema: newPasskeySchema,
    longest: CREDENTIAL_LENGTH,
    command: (actor, { credential }) =>
      addPasskey(actor, {
        credential: readJson(credential),
        browser: passkeyCookieOf(head),
        device: deviceLabel(head.get('user-agent')),
      }),
    done: () => t('done'),
  })
}

export async function removeOwnPasskey(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('auth.passkeys')
  return runForm(before, data, {
    schema: passkeyIdSchema,
    command: (actor, { id }) => removePasskey(actor, id),
    done: () => t('removed'),
  })
}

export async function removeAccount(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('auth.accounts')
  return runForm(before, data, {
    schema: accountIdSchema,
    command: (actor, { id }) => unlinkAccount(actor, id),
    done: () => t('removed'),
  })
}

/** The member wants no passkey in this browser: it is not offered again. */
export async function declinePasskey(): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  jar.set(OFFER_DECLINED, '1', { ...cookieFlags(head), maxAge: 365 * 24 * 3600 })
}
