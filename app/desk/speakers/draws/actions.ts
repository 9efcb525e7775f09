'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { cancelSpeakerDraw } from '@/lib/speaker-draws/commands'
import { enterHandDraw } from '@/lib/speaker-draws/commands-hand'
import { askNextDrawn } from '@/lib/speaker-draws/commands-next'
import { handDrawSchema, speakerDrawSchema } from '@/lib/speaker-draws/schema'

export async function enter(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: handDrawSchema,
    command: enterHandDraw,
    done: ({ id }) => redirect(`/desk/speakers/draws/${id}`),
  })
}

export async function askNext(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('speakerDraws.desk')
  return runForm(before, data, {
    schema: speakerDrawSchema,
    command: askNextDrawn,
    done: () => t('nextAsked'),
    evenRefused: true,
  })
}

export async function cancel(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('speakerDraws.desk')
  return runForm(before, data, {
    schema: speakerDrawSchema,
    command: cancelSpeakerDraw,
    done: () => t('cancelled'),
    evenRefused: true,
  })
}
