'use server'

import { getTranslations } from 'next-intl/server'
import { toChoice } from '@/app/desk/plan/choices'
import { runForm } from '@/app/run-form'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { currentViewer } from '@/lib/auth/current'
import type { FormState } from '@/lib/i18n/form-state'
import { searchPeople } from '@/lib/members/directory/queries'
import { recordBringing, withdrawBringing } from '@/lib/referrals/recorded/commands'
import { canRecordBringing } from '@/lib/referrals/policy'
import { bringingEndSchema, bringingFormSchema } from '@/lib/referrals/tree/schema'
import { readInput } from '@/lib/shared/read-form'
import { line } from '@/lib/shared/typed'

const FOUND = 12

export async function recordWhoBrought(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('tree.line')
  const done = () => t('saved')
  return runForm(before, data, { schema: bringingFormSchema, command: recordBringing, done })
}

export async function withdrawWhoBrought(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('tree.line')
  const done = () => t('withdrawn')
  return runForm(before, data, { schema: bringingEndSchema, command: withdrawBringing, done })
}

/** For the picker; a caller without the duty gets no names. */
export async function findReferrer(text: string): Promise<ComboChoice[]> {
  const viewer = await currentViewer()
  if (!canRecordBringing(viewer)) return []
  const asked = readInput(line(80), text)
  return asked.ok ? (await searchPeople(viewer, asked.value, FOUND)).map(toChoice) : []
}
