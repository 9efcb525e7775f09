'use server'

import { refresh } from 'next/cache'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { releaseThing } from '@/lib/matching/commands'
import { thingSchema } from '@/lib/matching/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function release(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(thingSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await releaseThing(await currentViewer(), input.value)
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}
