'use server'

import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { sayCouldSpeak } from '@/lib/speaker-draws/commands-choice'
import { speakChoiceSchema } from '@/lib/speaker-draws/schema'

export async function say(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: speakChoiceSchema,
    command: sayCouldSpeak,
    evenRefused: true,
  })
}
