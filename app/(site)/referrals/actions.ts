'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireCommunity } from '@/app/frame'
import { runForm } from '@/app/run-form'
import { foundWords } from '@/components/referrals/found-words'
import { retractReferral } from '@/lib/applications/vouch/commands'
import { currentViewer } from '@/lib/auth/current'
import type { FormState } from '@/lib/i18n/form-state'
import { resendReferral } from '@/lib/referrals/links/commands-resend'
import { refer as referMember, type Referred } from '@/lib/referrals/links/commands'
import { knownAlready } from '@/lib/referrals/duplicates/queries'
import { referralSchema, referSchema } from '@/lib/referrals/schema'
import { formFields, readInput } from '@/lib/shared/read-form'
import { keepFreshLink } from './fresh-link'

export async function refer(before: FormState, data: FormData): Promise<FormState> {
  const done = async (made: Referred) => {
    await keepFreshLink(made)
    redirect(`/referrals/${made.referralId}`)
  }
  const state = await runForm(before, data, { schema: referSchema, command: referMember, done })
  if (state.fieldErrors['another'] === undefined) return state
  const found = await foundLines(data)
  return found === '' ? state : { ...state, fieldErrors: { ...state.fieldErrors, another: found } }
}

export async function resend(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('referrals.one')
  const done = async (made: Referred) => {
    await keepFreshLink(made)
    return t('againDone')
  }
  return runForm(before, data, { schema: referralSchema, command: resendReferral, done })
}

export async function retract(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('referrals.one')
  const done = () => t('retracted')
  return runForm(before, data, { schema: referralSchema, command: retractReferral, done })
}

/** Who was found, as far as the referrer may know: a line each. */
async function foundLines(data: FormData): Promise<string> {
  const input = readInput(referSchema, formFields(data))
  if (!input.ok) return ''
  const [viewer, locale, t, { timeZone }] = await Promise.all([
    currentViewer(),
    getLocale(),
    getTranslations('referrals'),
    requireCommunity(),
  ])
  return foundWords(t, await knownAlready(viewer, input.value), { locale, timeZone })
}
