'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { runForm } from '@/app/run-form'
import { planAddress } from '@/components/nights/address'
import type { Done } from '@/components/talks/done'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { currentViewer } from '@/lib/auth/current'
import type { Actor } from '@/lib/auth/types'
import type { FormState } from '@/lib/i18n/form-state'
import { searchPeople } from '@/lib/members/directory/queries'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { blockNight, unblockNight } from '@/lib/talks/plan/commands-nights'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { recordPastTalk } from '@/lib/talks/record/commands-past'
import { canPlan } from '@/lib/nights/policy'
import {
  blockSchema,
  dateOfGroupSchema,
  editSchema,
  moveSchema,
  planSchema,
  talkIdSchema,
  withReasonSchema,
  type EditInput,
} from '@/lib/talks/plan/schema'
import { placeSchema } from '@/lib/nights/schema'
import type { Outcome } from '@/lib/shared/outcome'
import { formFields } from '@/lib/shared/read-form'
import { line } from '@/lib/shared/typed'
import { refuseNamesInPublished } from '@/lib/transcripts/publish/commands-rewording'
import {
  clashesOfEdit,
  clashesOfMove,
  clashesOfNew,
  clashesOfRestore,
} from '@/lib/talks/clashes/queries'
import type { Clash } from '@/lib/talks/clashes/types'
import { toChoice } from './choices'
import { clashWarning } from './clash-warning'

const PEOPLE = 12

export async function plan(before: FormState, data: FormData): Promise<FormState> {
  // The button that is offered for an evening that is over.
  return data.get('record') === 'yes'
    ? run(before, data, planSchema, recordPastTalk, 'recorded')
    : run(before, data, planSchema, planTalk, 'planned', clashesOfNew)
}

export async function edit(before: FormState, data: FormData): Promise<FormState> {
  const command = (actor: Actor, input: EditInput) => editTalk(actor, input, refuseNamesInPublished)
  return run(before, data, editSchema, command, 'saved', clashesOfEdit)
}

export async function move(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, moveSchema, moveTalk, 'moved', clashesOfMove)
}

export async function cancel(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, withReasonSchema, cancelTalk, 'cancelled')
}

export async function postpone(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, withReasonSchema, postponeTalk, 'postponed')
}

export async function restore(before: FormState, data: FormData): Promise<FormState> {
  const command = (actor: Actor, { talkId }: { talkId: string }) => restoreTalk(actor, talkId)
  return run(before, data, talkIdSchema, command, 'restored', clashesOfRestore)
}

export async function block(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, blockSchema, blockNight, 'blocked')
}

export async function unblock(before: FormState, data: FormData): Promise<FormState> {
  return run(before, data, dateOfGroupSchema, unblockNight, 'unblocked')
}

/** For the pickers; a viewer without the duty gets no members. */
export async function findPeople(text: string): Promise<ComboChoice[]> {
  const viewer = await currentViewer()
  const asked = line(80).safeParse(text)
  if (!canPlan(viewer) || !asked.success) return []
  return (await searchPeople(viewer, asked.data, PEOPLE)).map(toChoice)
}

/** Runs the command, and goes back to the weeks that were on the screen. */
async function run<S extends z.ZodType>(
  before: FormState,
  data: FormData,
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<Outcome<unknown>>,
  done: Done,
  clashesOf?: (actor: Actor, input: z.output<S>) => Promise<readonly Clash[]>,
): Promise<FormState> {
  const fields = formFields(data)
  const back = placeSchema.parse({
    week: fields['backWeek'] ?? fields['date'],
    group: fields['backGroup'] ?? fields['groupId'],
  })
  const address = planAddress('/desk/plan', { week: back.week, group: back.group })
  return runForm<S, unknown>(before, data, {
    fields: { ...fields, clocks: clocksOf(fields) },
    schema,
    command,
    ...(clashesOf && {
      warn: async (actor, input) => clashWarning(await clashesOf(actor, input)),
    }),
    done: () => redirect(`${address}${address.includes('?') ? '&' : '?'}done=${done}`),
  })
}

/** `clocks.starts` and its like, as one; null for a form without times. */
function clocksOf(fields: Readonly<Record<string, string>>): Record<string, string> | null {
  const clocks = Object.entries(fields).filter(([name]) => name.startsWith('clocks.'))
  if (clocks.length === 0) return null
  return Object.fromEntries(clocks.map(([name, clock]) => [name.slice('clocks.'.length), clock]))
}
