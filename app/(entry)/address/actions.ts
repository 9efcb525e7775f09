'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { clientOf } from '@/lib/http/peer'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { confirmAddress } from '@/lib/members/address/commands'
import { proofSchema } from '@/lib/members/address/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

/** The button of a mailed link: the address is the member's from now on. */
export async function prove(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(proofSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await confirmAddress(input.value.token, clientOf(await headers()))
  if (outcome.ok) redirect('/address?done=1')
  return answer(before, outcome, data)
}
