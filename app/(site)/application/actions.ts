'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import {
  answerQuestion,
  correctAddress,
  correctApplication,
  sendProofAgain,
  withdrawApplication,
} from '@/lib/applications/self/commands'
import { openApplication } from '@/lib/applications/prove/commands'
import { askToReturn } from '@/lib/applications/prove/commands'
import {
  addressSchema,
  answerSchema,
  nothingSchema,
  writtenSchema,
} from '@/lib/applications/apply/schema'
import { enterAsApplicant, leaveAsApplicant } from '@/lib/auth/sessions/sign-in'
import { isOwnProof, type ApplicantToken } from '@/lib/auth/applicants/keys'
import { currentViewer } from '@/lib/auth/current'
import { ok, type Outcome } from '@/lib/shared/outcome'
import { clientOf } from '@/lib/http/peer'
import type { FormState } from '@/lib/i18n/form-state'

const tokenSchema = z.object({ token: z.string().max(200) })
const addressTyped = z.object({ email: z.string().max(300).default('') })

export async function open(before: FormState, data: FormData): Promise<FormState> {
  const client = clientOf(await headers())
  const viewer = await currentViewer()
  return runForm(before, data, {
    schema: tokenSchema,
    command: async (_actor, { token }): Promise<Outcome<ApplicantToken | null>> => {
      const opened = await openApplication(token, client)
      // A proof that this browser used, by a second press or a day later, leads on.
      const used = !opened.ok && opened.refusal.code === 'PROOF_USED_UP'
      return used && (await isOwnProof(viewer, token)) ? ok(null) : opened
    },
    done: async (key) => {
      if (key !== null) await enterAsApplicant(key)
      redirect('/application')
    },
  })
}

export async function comeBack(before: FormState, data: FormData): Promise<FormState> {
  const [head, locale, t] = await Promise.all([
    headers(),
    getLocale(),
    getTranslations('applications.applying.back'),
  ])
  return runForm(before, data, {
    schema: addressTyped,
    command: (_actor, { email }) => askToReturn({ email, locale, client: clientOf(head) }),
    done: () => t('sent'),
  })
}

export async function answerAsked(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.applying.status')
  const done = () => t('answered')
  return runForm(before, data, { schema: answerSchema, command: answerQuestion, done })
}

export async function correct(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.applying.status')
  const done = () => t('corrected')
  return runForm(before, data, { schema: writtenSchema, command: correctApplication, done })
}

export async function withdraw(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.applying.status')
  const done = () => t('withdrawn')
  return runForm(before, data, { schema: nothingSchema, command: withdrawApplication, done })
}

export async function sendAgain(before: FormState, data: FormData): Promise<FormState> {
  const [head, t] = await Promise.all([headers(), getTranslations('applications.applying.status')])
  return runForm(before, data, {
    schema: nothingSchema,
    command: (actor) => sendProofAgain(actor, { client: clientOf(head) }),
    done: () => t('againDone'),
  })
}

export async function changeAddress(before: FormState, data: FormData): Promise<FormState> {
  const [head, t] = await Promise.all([headers(), getTranslations('applications.applying.status')])
  return runForm(before, data, {
    schema: addressSchema,
    command: (actor, { email }) => correctAddress(actor, { email, client: clientOf(head) }),
    done: () => t('addressDone'),
  })
}

export async function leave(): Promise<void> {
  await leaveAsApplicant()
  redirect('/application')
}
