'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { addOwnName, takeBackOwnName } from '@/lib/members/names/commands-self'
import { ownNameIdSchema, ownNameSchema } from '@/lib/members/schema-preferences'

export async function addName(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.ownNames')
  return runForm(before, data, {
    schema: ownNameSchema,
    command: addOwnName,
    done: () => t('added'),
  })
}

export async function takeBackName(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: ownNameIdSchema,
    command: (actor, { nameId }) => takeBackOwnName(actor, nameId),
  })
}
