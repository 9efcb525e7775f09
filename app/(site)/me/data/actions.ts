'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { currentViewer } from '@/lib/auth/current'
import { signOutHere } from '@/lib/auth/sessions/sign-in'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { changeConsents } from '@/lib/privacy/commands-consents'
import { askForCorrection } from '@/lib/privacy/commands-correcting'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { consentSchema, correctionSchema, erasureSchema } from '@/lib/privacy/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function saveConsents(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('privacy.consent')
  return runForm(before, data, {
    fields: { ...formFields(data), namePublic: data.has('namePublic') },
    schema: consentSchema,
    command: changeConsents,
    done: ({ changed }) => (changed > 0 ? t('savedAtOnce', { n: changed }) : t('saved')),
  })
}

export async function askCorrection(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(correctionSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await askForCorrection(await currentViewer(), input.value)
  const t = await getTranslations('privacy.correct')
  return answer(before, outcome, data, t('sent', { n: outcome.ok ? outcome.value.asked : 0 }))
}

/** Ends with a farewell to a visitor: signed out, on a page without a name. */
export async function eraseMe(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(erasureSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const viewer = await currentViewer()
  const memberId = viewer.kind === 'member' ? viewer.memberId : input.value.memberId
  const outcome = await eraseMember(viewer, { ...input.value, memberId })
  if (!outcome.ok) return answer(before, outcome, data)
  await signOutHere()
  redirect('/farewell')
}
