'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { mergeMembers, undoMerge } from '@/lib/matching/merges/commands'
import { mergeIdSchema, mergeSchema } from '@/lib/matching/schema'

export async function merge(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: mergeSchema,
    command: mergeMembers,
    done: (_mergeId, { keptId }) => redirect(`/desk/people/${keptId}/merge`),
  })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: mergeIdSchema,
    command: (actor, { mergeId }) => undoMerge(actor, mergeId),
  })
}
