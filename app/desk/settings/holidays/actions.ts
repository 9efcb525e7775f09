'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { changeCalendar } from '@/lib/communities/settings/commands'
import { calendarSchema } from '@/lib/communities/settings/schema'
import type { FormState } from '@/lib/i18n/form-state'
import {
  correctDay,
  endCorrection,
  endImport,
  importDays,
  restoreCorrection,
} from '@/lib/nights/holidays/commands'
import {
  correctionIdSchema,
  correctionSchema,
  dayListSchema,
  holidaysFilterSchema,
  importIdSchema,
} from '@/lib/nights/holidays/schema'
import { formFields } from '@/lib/shared/read-form'

export async function change(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('holidays')
  const done = () => t('saved')
  return runForm(before, data, { schema: calendarSchema, command: changeCalendar, done })
}

export async function correct(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: correctionSchema,
    command: correctDay,
    done: ({ correctionId }, { date }) =>
      back(date.year, { done: 'corrected', correction: correctionId }),
  })
}

export async function end(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: correctionIdSchema,
    command: endCorrection,
    done: (_, { correctionId }) => back(yearOf(data), { done: 'ended', correction: correctionId }),
  })
}

export async function restore(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: correctionIdSchema,
    command: restoreCorrection,
    done: (_, { correctionId }) =>
      back(yearOf(data), { done: 'restored', correction: correctionId }),
  })
}

export async function importList(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('holidays')
  return runForm(before, data, {
    schema: dayListSchema,
    command: importDays,
    done: ({ importId, added, same, kept }) => {
      if (importId === null) return t('importedNone', { same, kept: kept.length })
      const facts = { added: String(added), same: String(same), kept: String(kept.length) }
      return back(undefined, { done: 'imported', import: importId, ...facts })
    },
  })
}

export async function endList(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: importIdSchema,
    command: endImport,
    done: ({ count }) => back(yearOf(data), { done: 'import-ended', added: String(count) }),
  })
}

function yearOf(data: FormData): number | undefined {
  return holidaysFilterSchema.parse(formFields(data)).year
}

/** To the page anew: what was done is said there, with the way back. */
function back(year: number | undefined, about: Readonly<Record<string, string>>): never {
  const query = new URLSearchParams({
    ...(year === undefined ? {} : { year: String(year) }),
    ...about,
  })
  redirect(`/desk/settings/holidays?${query.toString()}`)
}
