'use server'

import { z } from 'zod'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { catchUp, takeCatchUpBack } from '@/lib/transcripts/read/commands-catch-up'

// An id that is none finds nothing, and the command says so.
const talkMeant = z.object({ talkId: z.string().default('') })

export async function recordCaughtUp(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: talkMeant,
    command: (actor, { talkId }) => catchUp(actor, talkId),
    evenRefused: true,
  })
}

export async function takeCaughtUpBack(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: talkMeant,
    command: (actor, { talkId }) => takeCatchUpBack(actor, talkId),
    evenRefused: true,
  })
}
