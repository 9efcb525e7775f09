'use server'

import { redirect } from 'next/navigation'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { splitMember } from '@/lib/matching/commands-splitting'
import { splitSchema } from '@/lib/matching/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

const LISTS = ['names', 'labels', 'mentions', 'checkIns', 'talks'] as const

export async function split(before: FormState, data: FormData): Promise<FormState> {
  const lists = Object.fromEntries(LISTS.map((name) => [name, data.getAll(name)]))
  const input = readInput(splitSchema, { ...formFields(data), ...lists })
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await splitMember(await currentViewer(), input.value)
  if (outcome.ok) redirect(`/desk/people/${outcome.value.memberId}/merge`)
  return answer(before, outcome, data)
}
