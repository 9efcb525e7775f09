'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { nested } from '@/app/nested-fields'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields } from '@/lib/shared/read-form'
import { endStandby, offerStandby } from '@/lib/talks/standby/commands'
import { standbySchema } from '@/lib/talks/standby/schema'

export async function offer(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('standby.own')
  const fields = formFields(data)
  return runForm(before, data, {
    fields: { ...fields, groups: nested(fields, 'groups'), days: nested(fields, 'days') },
    schema: standbySchema,
    command: offerStandby,
    done: () => t('saved'),
  })
}

export async function end(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('standby.own')
  const command = endStandby
  return runForm(before, data, { schema: z.object({}), command, done: () => t('ended') })
}
