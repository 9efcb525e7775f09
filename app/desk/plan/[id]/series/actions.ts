'use server'

import { getTranslations } from 'next-intl/server'
import { clashWarning } from '@/app/desk/plan/clash-warning'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { clashesOfPart } from '@/lib/talks/clashes/queries-series'
import { savePart as savePartOf, tieSequel, untieSequel } from '@/lib/talks/series/commands'
import { savePartSchema, tieSequelSchema, untieSequelSchema } from '@/lib/talks/series/schema'

export async function savePart(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('series.desk')
  return runForm(before, data, {
    schema: savePartSchema,
    command: savePartOf,
    warn: async (actor, input) => clashWarning(await clashesOfPart(actor, input)),
    done: () => t('saved'),
    evenRefused: true,
  })
}

export async function tie(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('series.desk')
  const ran = { schema: tieSequelSchema, command: tieSequel, done: () => t('tied') }
  return runForm(before, data, { ...ran, evenRefused: true })
}

export async function untie(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('series.desk')
  const ran = { schema: untieSequelSchema, command: untieSequel, done: () => t('untied') }
  return runForm(before, data, { ...ran, evenRefused: true })
}
