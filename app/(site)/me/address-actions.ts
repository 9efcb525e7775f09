'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { refresh } from 'next/cache'
import { runForm } from '@/app/run-form'
import { currentViewer } from '@/lib/auth/current'
import { answer } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { askForAddress, cancelAddress } from '@/lib/members/address/commands'
import { addressSchema } from '@/lib/members/address/schema'

export async function askForOwnAddress(before: FormState, data: FormData): Promise<FormState> {
  const [t, locale] = await Promise.all([getTranslations('members.address'), getLocale()])
  return runForm(before, data, {
    schema: addressSchema,
    command: (actor, { email }) => askForAddress(actor, { email, locale }),
    done: () => t('sent'),
  })
}

export async function cancelOwnAddress(before: FormState, data: FormData): Promise<FormState> {
  const [t, actor] = await Promise.all([getTranslations('members.address'), currentViewer()])
  const outcome = await cancelAddress(actor)
  refresh()
  return answer(before, outcome, data, t('cancelled'))
}
