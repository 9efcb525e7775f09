'use server'

import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { listSpeakerDraw, openSpeakerDraw, revealSpeakerDraw } from '@/lib/speaker-draws/commands'
import { drawnEveningSchema, speakerDrawSchema } from '@/lib/speaker-draws/schema'

// The section itself says where the draw is: a sentence about a step would outlive the step.

export async function openDraw(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: drawnEveningSchema,
    command: openSpeakerDraw,
    evenRefused: true,
  })
}

export async function listDraw(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: speakerDrawSchema,
    command: listSpeakerDraw,
    evenRefused: true,
  })
}

export async function revealDraw(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: speakerDrawSchema,
    command: revealSpeakerDraw,
    evenRefused: true,
  })
}
