'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { actorId } from '@/lib/auth/roles'
import { currentViewer } from '@/lib/auth/current'
import { answer } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { endLeave, takeLeave } from '@/lib/members/status/commands-leave'
import { leaveClosedGroup } from '@/lib/members/status/commands-leave-group'
import { choosePreferences } from '@/lib/members/profile/commands'
import { askTransfer, withdrawTransfer } from '@/lib/members/groups/commands-transfers'
import {
  leaveEndSchema,
  leaveGroupSchema,
  leaveSchema,
  preferencesSchema,
  transferSchema,
} from '@/lib/members/schema-preferences'
import { formFields } from '@/lib/shared/read-form'

const WISHES = [
  'showCompany',
  'showCity',
  'showContact',
  'showTalks',
  'showNights',
  'showQuestions',
  'showCredit',
] as const

export async function savePreferences(before: FormState, data: FormData): Promise<FormState> {
  const wishes = Object.fromEntries(WISHES.map((name) => [name, data.has(name)]))
  const t = await getTranslations('members.prefs')
  return runForm(before, data, {
    fields: { ...formFields(data), ...wishes },
    schema: preferencesSchema,
    command: choosePreferences,
    done: (_, { showContact, contact }) =>
      t(showContact && contact === null ? 'savedNoContact' : 'saved'),
  })
}

export async function goOnLeave(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.leave')
  return runForm(before, data, {
    schema: leaveSchema,
    command: (actor, input) => takeLeave(actor, { ...input, memberId: actorId(actor) ?? '' }),
    done: () => t('taken'),
  })
}

export async function comeBack(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.leave')
  return runForm(before, data, {
    schema: leaveEndSchema,
    command: (actor, input) => endLeave(actor, { ...input, memberId: actorId(actor) ?? '' }),
    done: ({ hadBegun }) => t(hadBegun ? 'ended' : 'called'),
  })
}

export async function askToMove(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.transfer')
  return runForm(before, data, {
    schema: transferSchema,
    command: askTransfer,
    done: () => t('asked'),
  })
}

export async function leaveGroup(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: leaveGroupSchema,
    command: leaveClosedGroup,
    done: () => redirect('/'),
  })
}

export async function withdrawMove(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await withdrawTransfer(await currentViewer())
  const t = await getTranslations('members.transfer')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('withdrawn'))
}
