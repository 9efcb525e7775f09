'use server'

import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { releaseAlias } from '@/lib/matching/commands'
import { rejoinAlias } from '@/lib/matching/commands-rejoin'
import { aliasSchema, belongingSchema } from '@/lib/matching/schema'

export async function release(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: aliasSchema, command: releaseAlias })
}

export async function rejoin(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: belongingSchema, command: rejoinAlias })
}
