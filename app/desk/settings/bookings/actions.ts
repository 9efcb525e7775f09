'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { saveBookingPolicy } from '@/lib/talks/bookings/commands-policy'
import { bookingPolicySchema } from '@/lib/talks/bookings/schema'

export async function publish(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('settings.bookings')
  return runForm(before, data, {
    schema: bookingPolicySchema,
    command: saveBookingPolicy,
    done: (version) => t('published', { version }),
  })
}
