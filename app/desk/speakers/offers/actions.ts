'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { letOfferGo, noteOffer, reopenOffer } from '@/lib/talks/offers/commands'
import { letGoSchema, noteOfferSchema, offerIdSchema } from '@/lib/talks/offers/schema'

export async function letGo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('offers')
  const done = ({ mailed }: { readonly mailed: boolean }) => t(mailed ? 'thanked' : 'gone')
  const ran = { schema: letGoSchema, command: letOfferGo, done }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function note(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('offers.note')
  const done = () => t('done')
  return runForm(before, data, { schema: noteOfferSchema, command: noteOffer, done })
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('offers')
  const ran = { schema: offerIdSchema, command: reopenOffer, done: () => t('reopened') }
  return runForm(before, data, { ...ran, evenRefused: true })
}
