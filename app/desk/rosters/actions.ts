'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireCommunity } from '@/app/frame'
import { runForm } from '@/app/run-form'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { deskPeople } from '@/lib/members/directory/queries'
import { deskPeopleSchema } from '@/lib/members/schema'
import {
  chooseRow,
  discardRoster,
  leaveOutRest,
  previewRoster,
  reviseRoster,
} from '@/lib/rosters/commands'
import { applyRoster } from '@/lib/rosters/apply/commands'
import { LIMITS } from '@/lib/rosters/read/rules-limits'
import { canUseRosters } from '@/lib/rosters/policy'
import { applySchema, newRosterSchema, revisionSchema, rowFormSchema } from '@/lib/rosters/schema'
import { undoRoster } from '@/lib/rosters/undo/commands'
import { now, toInstant } from '@/lib/shared/clock'
import { refuse } from '@/lib/shared/outcome'
import { formFields, readInput } from '@/lib/shared/read-form'

const rosterMeant = z.object({ rosterId: z.uuid('ROSTER_UNKNOWN') })

export async function create(before: FormState, data: FormData): Promise<FormState> {
  const { text: pasted = '', ...fields } = formFields(data)
  const input = readInput(newRosterSchema, fields)
  if (!input.ok) return answerAll(before, input.refusals, data)
  const file = data.get('file')
  const chosen = file instanceof File && file.size > 0 ? file : null
  const viewer = await currentViewer()
  if (chosen !== null && chosen.size > LIMITS.file) {
    const tooLarge = refuse('ROSTER_TOO_LARGE', { megabytes: LIMITS.file / 1024 ** 2 }, 'file')
    return answer(before, tooLarge, data)
  }
  const bytes =
    chosen === null ? new TextEncoder().encode(pasted) : new Uint8Array(await chosen.arrayBuffer())
  const name = chosen === null ? null : chosen.name.slice(0, 200)
  const outcome = await previewRoster(viewer, input.value, { name, bytes })
  if (outcome.ok) redirect(`/desk/rosters/${outcome.value}`)
  const field = chosen === null ? 'text' : 'file'
  const { refusal } = outcome
  return answer(before, { ok: false, refusal: { field, ...refusal } }, data)
}

export async function choose(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('rosters.choice')
  return runForm(before, data, {
    schema: rowFormSchema,
    command: chooseRow,
    done: () => t('saved'),
  })
}

/** Members a row may be, those who left among them; a caller without the duty gets no names. */
export async function findMembers(text: string): Promise<ComboChoice[]> {
  const viewer = await currentViewer()
  if (!canUseRosters(viewer)) return []
  const asked = readInput(deskPeopleSchema, { query: text, status: 'ANY' })
  if (!asked.ok || asked.value.query.trim() === '') return []
  const found = await deskPeople(viewer, asked.value)
  return (found?.people ?? []).slice(0, PEOPLE).map(({ id, displayName, ...person }) => ({
    value: id,
    label: displayName,
    detail: [person.company, person.position, person.groupName].filter(Boolean).join(' · '),
  }))
}

const PEOPLE = 12

export async function revise(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('rosters.revise')
  return runForm(before, data, {
    schema: rosterMeant.extend(revisionSchema.shape),
    command: (actor, { rosterId, ...revision }) => reviseRoster(actor, rosterId, revision),
    done: () => t('saved'),
    evenRefused: true,
  })
}

export async function leaveOut(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('rosters.open')
  return runForm(before, data, {
    schema: rosterMeant,
    command: (actor, { rosterId }) => leaveOutRest(actor, rosterId),
    done: () => t('leaveOutDone'),
    evenRefused: true,
  })
}

export async function discard(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('rosters.apply')
  return runForm(before, data, {
    schema: rosterMeant,
    command: (actor, { rosterId }) => discardRoster(actor, rosterId),
    done: () => t('discarded'),
    evenRefused: true,
  })
}

export async function apply(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('rosters.apply')
  const { timeZone } = await requireCommunity()
  const reasonOf = (takenAt: Date) =>
    t('reason', { date: toInstant(takenAt).toZonedDateTimeISO(timeZone).toPlainDate().toString() })
  return runForm(before, data, {
    schema: applySchema,
    command: (actor, { rosterId, ...choices }) =>
      applyRoster(actor, rosterId, { ...choices, reasonOf }),
    done: () => t('done'),
    evenRefused: true,
  })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('rosters.undo')
  const { timeZone } = await requireCommunity()
  const date = now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return runForm(before, data, {
    schema: rosterMeant,
    command: (actor, { rosterId }) =>
      undoRoster(actor, rosterId, { reason: t('reason', { date }) }),
    done: () => t('done'),
    evenRefused: true,
  })
}
