'use server'

import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { runForm } from '@/app/run-form'
import type { Actor } from '@/lib/auth/types'
import type { FormState } from '@/lib/i18n/form-state'
import type { Outcome } from '@/lib/shared/outcome'
import {
  closeWish,
  editWish,
  linkWish,
  mergeWishes,
  reopenWish,
  undoMerge,
} from '@/lib/talks/wishes/commands-desk'
import {
  closeWishSchema,
  editWishSchema,
  linkWishSchema,
  mergeWishesSchema,
  wishIdSchema,
} from '@/lib/talks/wishes/schema'

export async function edit(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: editWishSchema, command: editWish, said: 'saved' })
}

export async function merge(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: mergeWishesSchema, command: mergeWishes, said: 'mergedDone' })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: wishIdSchema, command: undoMerge, said: 'undone' })
}

export async function close(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: closeWishSchema, command: closeWish, said: 'closedDone' })
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: wishIdSchema, command: reopenWish, said: 'reopened' })
}

export async function link(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, { schema: linkWishSchema, command: linkWish, said: 'linked' })
}

type Run<S extends z.ZodType> = {
  readonly schema: S
  readonly command: (actor: Actor, input: z.output<S>) => Promise<Outcome<undefined>>
  readonly said: 'saved' | 'mergedDone' | 'undone' | 'closedDone' | 'reopened' | 'linked'
}

async function run<S extends z.ZodType>(
  before: FormState,
  data: FormData,
  { schema, command, said }: Run<S>,
): Promise<FormState> {
  const t = await getTranslations('wishes.desk')
  return runForm(before, data, { schema, command, done: () => t(said), evenRefused: true })
}
