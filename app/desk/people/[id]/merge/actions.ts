'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { mergeMembers, undoJoining } from '@/lib/matching/commands-joining'
import { joiningIdSchema, mergeSchema } from '@/lib/matching/schema'

export async function merge(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: mergeSchema,
    command: mergeMembers,
    done: (_joiningId, { keptId }) => redirect(`/desk/people/${keptId}/merge`),
  })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: joiningIdSchema,
    command: (actor, { joiningId }) => undoJoining(actor, joiningId),
  })
}
