'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { letOfferGo, reopenOffer } from '@/lib/talks/offers/commands'
import { letGoSchema, offerIdSchema } from '@/lib/talks/offers/schema'
import { changePromise, keepPromise, notePromise } from '@/lib/talks/promises/commands'
import {
  changePromiseSchema,
  keepPromiseSchema,
  notePromiseSchema,
} from '@/lib/talks/promises/schema'

export async function note(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: notePromiseSchema,
    command: notePromise,
    done: ({ promiseId }) => redirect(`/desk/speakers/promises/${promiseId}`),
  })
}

export async function change(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('promises.one')
  const ran = { schema: changePromiseSchema, command: changePromise, done: () => t('saved') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function keep(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('promises.one')
  const ran = { schema: keepPromiseSchema, command: keepPromise, done: () => t('kept') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function letPromiseGo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('offers')
  const done = ({ mailed }: { readonly mailed: boolean }) => t(mailed ? 'thanked' : 'gone')
  const ran = { schema: letGoSchema, command: letOfferGo, done }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('promises.one')
  const ran = { schema: offerIdSchema, command: reopenOffer, done: () => t('reopened') }
  return runForm(before, data, { ...ran, evenRefused: true })
}
