'use server'

import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { vouch } from '@/lib/applications/vouch/commands'
import { vouchSchema } from '@/lib/applications/apply/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function vouchForThem(before: FormState, data: FormData): Promise<FormState> {
  const done = () => redirect('/referrals/waiting?vouched=1')
  return runForm(before, data, { schema: vouchSchema, command: vouch, done })
}
