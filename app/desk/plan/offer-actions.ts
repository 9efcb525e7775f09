'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { letOfferGo } from '@/lib/talks/offers/commands'
import { offerIdSchema } from '@/lib/talks/offers/schema'

export async function letGo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('desk.plan.offers')
  const done = () => t('gone')
  return runForm(before, data, { schema: offerIdSchema, command: letOfferGo, done })
}
