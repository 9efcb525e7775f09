'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { splitMember } from '@/lib/matching/merges/commands-split'
import { splitSchema } from '@/lib/matching/schema'
import { formFields } from '@/lib/shared/read-form'

const LISTS = ['names', 'labels', 'mentions', 'checkIns', 'talks'] as const

export async function split(before: FormState, data: FormData): Promise<FormState> {
  const lists = Object.fromEntries(LISTS.map((name) => [name, data.getAll(name)]))
  return runForm(before, data, {
    fields: { ...formFields(data), ...lists },
    schema: splitSchema,
    command: splitMember,
    done: ({ memberId }) => redirect(`/desk/people/${memberId}/merge`),
  })
}
