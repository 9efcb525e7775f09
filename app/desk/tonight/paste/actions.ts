'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { checkInNamed, checkInPasted } from '@/lib/checkins/pasted/commands'
import {
  LONGEST_LIST,
  MAX_ASKED,
  pastedListSchema,
  pastedOneSchema,
} from '@/lib/checkins/pasted/schema'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields } from '@/lib/shared/read-form'

/** Checks in whom the list names for certain; leads on to the names that are not. */
export async function paste(before: FormState, data: FormData): Promise<FormState> {
  const { group } = formFields(data)
  return runForm(before, data, {
    schema: pastedListSchema,
    longest: LONGEST_LIST,
    command: checkInPasted,
    done: async ({ counted, already, ask }, { status }) => {
      if (ask.length > 0) redirect(askAddress(String(group), ask, status, counted, already))
      const t = await getTranslations('checkins.paste')
      return t('done', { counted, already })
    },
  })
}

/** No nickname of a group is longer; what follows says nothing more of whose it is. */
const MAX_NAME = 80

function askAddress(
  group: string,
  ask: readonly string[],
  status: string,
  counted: number,
  already: number,
): string {
  const query = new URLSearchParams({ group, counted: String(counted), already: String(already) })
  if (status === 'LATE') query.set('late', '1')
  for (const name of ask.slice(0, MAX_ASKED)) query.append('ask', name.slice(0, MAX_NAME))
  if (ask.length > MAX_ASKED) query.set('more', String(ask.length - MAX_ASKED))
  return `/desk/tonight/paste?${query.toString()}`
}

export async function name(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: pastedOneSchema,
    command: checkInNamed,
    evenRefused: true,
  })
}
