'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { clashWarning } from '@/app/desk/plan/clash-warning'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { askSpeaker, withdrawAsk } from '@/lib/talks/asks/commands'
import { agreeToEvening, remindAsked, replyToAsked } from '@/lib/talks/asks/commands-desk'
import { clashesOfAsk } from '@/lib/talks/clashes/queries'
import { agreeSchema, askIdSchema, askSchema, replySchema } from '@/lib/talks/asks/schema'

export async function ask(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: askSchema,
    command: askSpeaker,
    warn: async (actor, input) => clashWarning(await clashesOfAsk(actor, input), 'titleOfAsk'),
    done: ({ askId }) => redirect(`/desk/speakers/asks/${askId}?asked=1`),
    evenRefused: true,
  })
}

export async function withdraw(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('asks.desk')
  const done = () => t('withdrawn')
  const ran = { schema: askIdSchema, command: withdrawAsk, done }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function agree(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('asks.desk')
  const done = () => t('agreed')
  const ran = { schema: agreeSchema, command: agreeToEvening, done }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function remind(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('asks.desk')
  const done = () => t('remindedNow')
  const ran = { schema: askIdSchema, command: remindAsked, done }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function reply(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('asks.desk')
  const done = ({ mailed }: { readonly mailed: boolean }) => t(mailed ? 'replied' : 'repliedByHand')
  const ran = { schema: replySchema, command: replyToAsked, done }
  return runForm(before, data, { ...ran, evenRefused: true })
}
