'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { applyToJoin } from '@/lib/applications/apply/commands'
import { applySchema } from '@/lib/applications/apply/schema'
import { enterAsApplicant } from '@/lib/auth/sessions/sign-in'
import { clientOf } from '@/lib/http/peer'
import type { FormState } from '@/lib/i18n/form-state'

export async function apply(before: FormState, data: FormData): Promise<FormState> {
  const [head, locale] = await Promise.all([headers(), getLocale()])
  return runForm(before, data, {
    schema: applySchema,
    command: (actor, input) => applyToJoin(actor, input, { locale, client: clientOf(head) }),
    done: async (token) => {
      await enterAsApplicant(token)
      redirect('/application')
    },
  })
}
