'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import { grantException, revokeException } from '@/lib/members/groups/commands'
import { decideTransfer } from '@/lib/members/groups/commands-transfers'
import {
  capacitySchema,
  exceptionEndSchema,
  exceptionSchema,
  transferDecisionSchema,
} from '@/lib/members/schema-preferences'

export async function setCapacity(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.groups')
  const done = () => t('changed')
  return runForm(before, data, { schema: capacitySchema, command: changeCapacity, done })
}

export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.groups')
  const done = () => t('decided')
  return runForm(before, data, { schema: transferDecisionSchema, command: decideTransfer, done })
}

export async function grant(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.groups')
  const done = () => t('granted')
  return runForm(before, data, { schema: exceptionSchema, command: grantException, done })
}

export async function revoke(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.groups')
  const done = () => t('revoked')
  return runForm(before, data, { schema: exceptionEndSchema, command: revokeException, done })
}
