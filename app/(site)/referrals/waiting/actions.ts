'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { vouch } from '@/lib/applications/commands-vouching'
import { vouchSchema } from '@/lib/applications/schema-applying'
import type { FormState } from '@/lib/i18n/form-state'

export async function vouchForThem(before: FormState, data: FormData): Promise<FormState> {
  const done = () => redirect('/referrals/waiting?vouched=1')
  return runForm(before, data, { schema: vouchSchema, command: vouch, done })
}
