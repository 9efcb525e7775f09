'use server'

import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import {
  acceptAsk,
  askBack as askBackCommand,
  declineAsk,
  proposeEvening,
} from '@/lib/talks/asks/commands-answer'
import { giveBackAsked } from '@/lib/talks/asks/commands-release'
import { acceptSchema, askBackSchema, proposeSchema, refuseSchema } from '@/lib/talks/asks/schema'

/** The page says what came of each: it is drawn anew, and after a refusal as well. */

export async function giveBack(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: refuseSchema, command: giveBackAsked, evenRefused: true })
}

export async function accept(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: acceptSchema, command: acceptAsk, evenRefused: true })
}

export async function decline(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: refuseSchema, command: declineAsk, evenRefused: true })
}

export async function propose(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: proposeSchema,
    command: proposeEvening,
    evenRefused: true,
  })
}

export async function askBack(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: askBackSchema,
    command: askBackCommand,
    evenRefused: true,
  })
}
