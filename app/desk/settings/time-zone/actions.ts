'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { changeTimeZone } from '@/lib/talks/zone/commands'
import { timeZoneSchema } from '@/lib/talks/zone/schema'

export async function change(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: timeZoneSchema,
    command: changeTimeZone,
    // Away from what was tried: it holds now.
    done: ({ moved }) => redirect(`/desk/settings/time-zone?moved=${String(moved)}`),
  })
}
