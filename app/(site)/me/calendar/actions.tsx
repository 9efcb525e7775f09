'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import { CalendarAddressCard } from '@/components/auth/calendar-address-card'
import { Notice } from '@/components/ui/notice'
import { endCalendarAddress, makeCalendarAddress } from '@/lib/auth/calendar-address/commands'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import type { FormState } from '@/lib/i18n/form-state'
import { refusalSentence } from '@/lib/i18n/refusal'

/** Answers the address, which is shown this once, or why there is none. The page around it stays as it is. */
export async function makeAddress(): Promise<ReactNode> {
  const [viewer, head] = await Promise.all([currentViewer(), headers()])
  const made = await makeCalendarAddress(viewer)
  if (made.ok) return <CalendarAddressCard origin={requestOrigin(head)} token={made.value} />
  const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
  return <Notice tone="refusal" title={refusalSentence(t, made.refusal, locale)} />
}

export async function endAddress(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('auth.calendar')
  return runForm(before, data, {
    schema: z.object({}),
    command: (actor) => endCalendarAddress(actor),
    done: () => t('ended'),
  })
}
