'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { askStandby } from '@/lib/talks/standby/commands-ask'
import { askStandbySchema } from '@/lib/talks/standby/schema'

export async function ask(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: askStandbySchema,
    command: askStandby,
    done: ({ mailed }, { nightId }) =>
      redirect(`/desk/speakers/standby/${nightId}?asked=${mailed ? 'mail' : 'hand'}`),
    evenRefused: true,
  })
}
