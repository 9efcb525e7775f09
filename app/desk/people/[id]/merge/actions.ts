'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { mergeMembers, undoJoining } from '@/lib/matching/commands-joining'
import { joiningIdSchema, mergeSchema } from '@/lib/matching/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function merge(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(mergeSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await mergeMembers(await currentViewer(), input.value)
  if (outcome.ok) redirect(`/desk/people/${input.value.keptId}/merge`)
  return answer(before, outcome, data)
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(joiningIdSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await undoJoining(await currentViewer(), input.value.joiningId)
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}
