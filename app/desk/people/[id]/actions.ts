'use server'

import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { releaseThing } from '@/lib/matching/commands'
import { thingSchema } from '@/lib/matching/schema'

export async function release(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: thingSchema, command: releaseThing })
}
