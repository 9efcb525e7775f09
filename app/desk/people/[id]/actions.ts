'use server'

import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { releaseAlias } from '@/lib/matching/commands'
import { aliasSchema } from '@/lib/matching/schema'

export async function release(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: aliasSchema, command: releaseAlias })
}
