'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { currentViewer } from '@/lib/auth/current'
import type { Actor } from '@/lib/auth/types'
import { answer } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { undoImport } from '@/lib/detection/undo/commands'
import { cancelUpload, finishUpload, startImport } from '@/lib/logs/uploads/commands'
import { type Outcome, refuse } from '@/lib/shared/outcome'

export async function finish(id: string, before: FormState, data: FormData): Promise<FormState> {
  return act(finishUpload, id, before, data)
}

export async function start(id: string, before: FormState, data: FormData): Promise<FormState> {
  return act(startImport, id, before, data)
}

export async function cancel(id: string, before: FormState, data: FormData): Promise<FormState> {
  return act(cancelUpload, id, before, data)
}

/** Takes an import back as a whole. */
export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const id = data.get('id')
  return act(undoImport, typeof id === 'string' ? id : '', before, data)
}

/** The page shows what it led to, and what other editors did meanwhile. */
async function act(
  command: (actor: Actor, id: string) => Promise<Outcome<unknown>>,
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const known = z.uuid().safeParse(id).success
  const outcome = known ? await command(await currentViewer(), id) : refuse('UPLOAD_UNKNOWN')
  refresh()
  return answer(before, outcome, data)
}
