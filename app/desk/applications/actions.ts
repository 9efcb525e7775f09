'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { walkOn } from '@/app/desk/queue-walk'
import { runForm } from '@/app/run-form'
import { ask as askApplicant, letThrough as letPass } from '@/lib/applications/decide/commands-ask'
import { decide as decideOne, undoDecision } from '@/lib/applications/decide/commands'
import { decideMany, type ManyResult } from '@/lib/applications/decide/commands-many'
import { addNote as writeNote, dropNote as dropOwn } from '@/lib/applications/decide/commands-notes'
import { notifyNow } from '@/lib/applications/notify/commands'
import { UNDO_MINUTES } from '@/lib/applications/decide/rules'
import { shelfIds } from '@/lib/applications/desk/queries-walk'
import * as schema from '@/lib/applications/desk/schema'
import { currentViewer } from '@/lib/auth/current'
import type { FormState, SuccessMessage } from '@/lib/i18n/form-state'
import { refusalSentence } from '@/lib/i18n/refusal'

export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.desk.did')
  return runForm(before, data, {
    schema: schema.decisionSchema,
    command: decideOne,
    done: async (_, { applicationId: decided }) => {
      const viewer = await currentViewer()
      await walkOn(data, { path: '/desk/applications', decided }, (asked) =>
        shelfIds(viewer, schema.queueSchema.parse(asked)),
      )
      return t('decided', { minutes: UNDO_MINUTES })
    },
    // The version of what is shown then goes with the next attempt.
    evenRefused: true,
  })
}

/** The ticked rows come as many fields of one name. */
export async function many(before: FormState, data: FormData): Promise<FormState> {
  const ticked = data.getAll('ids').filter((one) => typeof one === 'string')
  data.set('ids', ticked.join(','))
  return runForm(before, data, {
    schema: schema.manySchema,
    command: decideMany,
    done: (results, { choice }) => describeResults(results, choice),
  })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.desk.did')
  const done = () => t('undone')
  return runForm(before, data, {
    schema: schema.undoSchema,
    command: undoDecision,
    done,
    // The version of what is shown then goes with the next attempt.
    evenRefused: true,
  })
}

export async function notify(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.desk.did')
  const done = () => t('notified')
  return runForm(before, data, { schema: schema.applicationIdSchema, command: notifyNow, done })
}

export async function ask(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.desk.did')
  const done = () => t('asked')
  return runForm(before, data, {
    schema: schema.questionSchema,
    command: askApplicant,
    done,
    // The version of what is shown then goes with the next attempt.
    evenRefused: true,
  })
}

export async function letThrough(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.desk.did')
  const done = () => t('letThrough')
  return runForm(before, data, { schema: schema.applicationIdSchema, command: letPass, done })
}

export async function addNote(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.desk.did')
  const done = () => t('noted')
  return runForm(before, data, { schema: schema.noteSchema, command: writeNote, done })
}

export async function dropNote(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('applications.desk.did')
  const done = () => t('dropped')
  return runForm(before, data, { schema: schema.noteIdSchema, command: dropOwn, done })
}

/** How many were decided, and for each of the others why not. */
async function describeResults(
  results: readonly ManyResult[],
  choice: string,
): Promise<SuccessMessage> {
  const t = await getTranslations('applications.desk.many')
  const refusals = await getTranslations('refusals')
  const locale = await getLocale()
  const lines = results.flatMap(({ applicationId, name, refusal }) =>
    refusal === null
      ? []
      : [
          {
            about: name ?? t('unknown'),
            href: `/desk/applications/${applicationId}`,
            text: refusalSentence(refusals, refusal, locale),
          },
        ],
  )
  const [left, count] = [lines.length, results.length - lines.length]
  return { message: t('done', { count, choice, left, minutes: UNDO_MINUTES }), lines }
}
