'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { confirmBooking, declineBooking } from '@/lib/talks/bookings/commands-decide'
import { confirmSchema, declineSchema } from '@/lib/talks/bookings/schema'

export async function confirm(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('speakers.bookings')
  const done = () => t('confirmed')
  const ran = { schema: confirmSchema, command: confirmBooking, done }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function decline(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('speakers.bookings')
  const done = () => t('declined')
  const ran = { schema: declineSchema, command: declineBooking, done }
  return runForm(before, data, { ...ran, evenRefused: true })
}
