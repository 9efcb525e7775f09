'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import { signOutMember } from '@/lib/auth/devices/commands'
import { memberIdSchema } from '@/lib/auth/links/schema'
import type { FormState } from '@/lib/i18n/form-state'
import { addMember, correctMember } from '@/lib/members/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { changeStatus, flagMember, unflagMember } from '@/lib/members/status/commands'
import { correctionSchema, personSchema, statusSchema } from '@/lib/members/schema'
import { roleChangeSchema } from '@/lib/members/roles/schema'
import { leaveEndSchema, leaveSchema, markSchema } from '@/lib/members/schema-preferences'
import { endLeave, takeLeave } from '@/lib/members/status/commands-leave'
import { formFields } from '@/lib/shared/read-form'

/** Whose record an action is bound to: a browser may send any other. */
const memberMeant = { memberId: z.uuid('MEMBER_UNKNOWN') }

export async function add(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: personSchema,
    command: addMember,
    done: (memberId) => redirect(`/desk/people/${memberId}`),
  })
}

export async function correct(
  memberId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const t = await getTranslations('members.desk')
  return runForm(before, data, {
    fields: { ...formFields(data), memberId },
    schema: correctionSchema.extend(memberMeant),
    command: (actor, { memberId: id, ...input }) => correctMember(actor, id, input),
    done: () => t('corrected'),
  })
}

export async function setRole(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.desk')
  return runForm(before, data, {
    schema: roleChangeSchema,
    command: changeRole,
    done: (_nothing, input) => t(input.held ? 'given' : 'taken'),
  })
}

export async function setStatus(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.desk')
  return runForm(before, data, {
    schema: statusSchema,
    command: changeStatus,
    done: () => t('statusDone'),
  })
}

export async function endSessions(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('auth.ending')
  return runForm(before, data, {
    schema: memberIdSchema,
    command: (actor, { memberId }) => signOutMember(actor, memberId),
    done: () => t('done'),
  })
}

export async function mark(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('members.status')
  const command = data.get('marked') === 'yes' ? flagMember : unflagMember
  return runForm(before, data, { schema: markSchema, command, done: () => t('done') })
}

export async function setLeaveOf(
  memberId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const t = await getTranslations('members.leave')
  return runForm(before, data, {
    fields: { ...formFields(data), memberId },
    schema: leaveSchema.extend(memberMeant),
    command: takeLeave,
    done: () => t('taken'),
  })
}

export async function endLeaveOf(
  memberId: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const t = await getTranslations('members.leave')
  return runForm(before, data, {
    fields: { ...formFields(data), memberId },
    schema: leaveEndSchema.extend(memberMeant),
    command: endLeave,
    done: ({ hadBegun }) => t(hadBegun ? 'ended' : 'called'),
  })
}
