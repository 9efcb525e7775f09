'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { saveSeatPolicy } from '@/lib/seats/policies/commands'
import { admitProposed, passOver, proposeAgain } from '@/lib/seats/proposals/commands'
import {
  admitSchema,
  passOverSchema,
  proposeAgainSchema,
  seatPolicySchema,
} from '@/lib/seats/schema'

export async function admit(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('seats.desk')
  const done = () => t('admitted')
  return runForm(before, data, { schema: admitSchema, command: admitProposed, done })
}

export async function pass(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('seats.desk')
  const done = () => t('passedDone')
  return runForm(before, data, { schema: passOverSchema, command: passOver, done })
}

export async function again(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('seats.desk')
  const done = () => t('againDone')
  return runForm(before, data, { schema: proposeAgainSchema, command: proposeAgain, done })
}

export async function save(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('seats.policy')
  const done = (version: number) => t('saved', { version })
  return runForm(before, data, {
    schema: seatPolicySchema,
    command: saveSeatPolicy,
    done,
    evenRefused: true,
  })
}
