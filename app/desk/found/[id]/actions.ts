'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import {
  correctFoundNight,
  dismissFoundNight,
  reopenFoundNight,
} from '@/lib/detection/found/commands'
import { confirmFoundNight } from '@/lib/detection/found/commands-confirm'
import { formSchema } from '@/lib/detection/found/schema'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields } from '@/lib/shared/read-form'

/** An id that is none finds nothing, and the command says so. */
const nightMeant = z.object({ id: z.string().default('') })

/** Saves the correction, or confirms the night with it: the button pressed says which. */
export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const { id = '', intent, ...fields } = formFields(data)
  const t = await getTranslations('found')
  const saves = intent === 'save'
  return runForm<typeof formSchema, unknown>(before, data, {
    fields,
    schema: formSchema,
    command: (actor, { basedOn, decision }) =>
      (saves ? correctFoundNight : confirmFoundNight)(actor, id, decision, basedOn),
    done: () => t(saves ? 'saved' : 'confirmed'),
  })
}

export async function dismiss(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('found')
  return runForm(before, data, {
    schema: nightMeant,
    command: (actor, { id }) => dismissFoundNight(actor, id),
    done: () => t('dismissed'),
  })
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('found')
  return runForm(before, data, {
    schema: nightMeant,
    command: (actor, { id }) => reopenFoundNight(actor, id),
    done: () => t('reopened'),
  })
}
