'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { giveBackAsked } from '@/lib/talks/asks/commands-release'
import { refuseSchema } from '@/lib/talks/asks/schema'
import { releaseBooking } from '@/lib/talks/bookings/commands'
import { ownTalkSchema, releaseSchema } from '@/lib/talks/bookings/schema'
import { rewordOwnTalk } from '@/lib/talks/speaking/commands'

export async function reword(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('speakers.own')
  const done = () => t('saved')
  return runForm(before, data, { schema: ownTalkSchema, command: rewordOwnTalk, done })
}

export async function giveBack(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: refuseSchema,
    command: giveBackAsked,
    done: () => redirect('/me'),
    evenRefused: true,
  })
}

export async function release(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: releaseSchema,
    command: releaseBooking,
    done: () => redirect('/me'),
    evenRefused: true,
  })
}
