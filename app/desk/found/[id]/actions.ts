'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { walkOn } from '@/app/desk/queue-walk'
import { runForm } from '@/app/run-form'
import { currentViewer } from '@/lib/auth/current'
import {
  correctFoundNight,
  dismissFoundNight,
  reopenFoundNight,
} from '@/lib/detection/found/commands'
import { confirmFoundNight } from '@/lib/detection/found/commands-confirm'
import { foundNightIds } from '@/lib/detection/found/queries'
import { formSchema, foundFilterSchema } from '@/lib/detection/found/schema'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields } from '@/lib/shared/read-form'

/** An id that is none finds nothing, and the command says so. */
const nightMeant = z.object({ id: z.string().default('') })

/** Saves the correction, or confirms the night with it: the button pressed says which. */
export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const { id = '', intent, queue: _, next: __, ...fields } = formFields(data)
  const t = await getTranslations('found')
  const saves = intent === 'save'
  return runForm<typeof formSchema, unknown>(before, data, {
    fields,
    schema: formSchema,
    command: (actor, { basedOn, decision }) =>
      (saves ? correctFoundNight : confirmFoundNight)(actor, id, decision, basedOn),
    done: async () => {
      if (!saves) await toNext(data, id)
      return t(saves ? 'saved' : 'confirmed')
    },
  })
}

export async function dismiss(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('found')
  return runForm(before, data, {
    schema: nightMeant,
    command: (actor, { id }) => dismissFoundNight(actor, id),
    done: async (_, { id }) => {
      await toNext(data, id)
      return t('dismissed')
    },
  })
}

/** On to the next of the queue from which the page was opened. */
async function toNext(data: FormData, decided: string): Promise<void> {
  const viewer = await currentViewer()
  await walkOn(data, { path: '/desk/found', decided }, (asked) =>
    foundNightIds(viewer, foundFilterSchema.parse(asked)),
  )
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('found')
  return runForm(before, data, {
    schema: nightMeant,
    command: (actor, { id }) => reopenFoundNight(actor, id),
    done: () => t('reopened'),
  })
}
