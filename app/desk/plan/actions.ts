'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { nested } from '@/app/nested-fields'
import { runForm } from '@/app/run-form'
import { planAddress } from '@/components/nights/address'
import type { DoneToNight, DoneToTalk } from '@/components/talks/done'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { currentViewer } from '@/lib/auth/current'
import type { Actor } from '@/lib/auth/types'
import type { FormState } from '@/lib/i18n/form-state'
import { searchPeople } from '@/lib/members/directory/queries'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { blockNight, unblockNight } from '@/lib/talks/plan/commands-nights'
import { swapTalks } from '@/lib/talks/plan/commands-swap'
import { undoMove } from '@/lib/talks/plan/commands-undo'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { recordPastTalk } from '@/lib/talks/record/commands-past'
import { canPlan } from '@/lib/nights/policy'
import {
  blockSchema,
  callOffSchema,
  dateOfGroupSchema,
  editSchema,
  moveSchema,
  planSchema,
  restoreSchema,
  swapSchema,
  undoMoveSchema,
  type EditInput,
} from '@/lib/talks/plan/schema'
import { placeSchema } from '@/lib/nights/schema'
import type { Outcome } from '@/lib/shared/outcome'
import { formFields, readInput } from '@/lib/shared/read-form'
import { line } from '@/lib/shared/typed'
import { refuseNamesInPublished } from '@/lib/transcripts/publish/commands-rewording'
import {
  clashesOfEdit,
  clashesOfMove,
  clashesOfNew,
  clashesOfRestore,
  clashesOfSwap,
} from '@/lib/talks/clashes/queries'
import type { Clash } from '@/lib/talks/clashes/types'
import { toChoice } from './choices'
import { clashWarning } from './clash-warning'

const PEOPLE = 12

export async function plan(before: FormState, data: FormData): Promise<FormState> {
  const done = (kind: DoneToTalk) => ({
    done: ({ talkId }: { readonly talkId: string }) => backWith(data, kind, { talk: talkId }),
  })
  // The button that is offered for an evening that is over.
  return data.get('record') === 'yes'
    ? run(before, data, { schema: planSchema, command: recordPastTalk, ...done('recorded') })
    : run(before, data, {
        schema: planSchema,
        command: planTalk,
        clashesOf: clashesOfNew,
        ...done('planned'),
      })
}

export async function edit(before: FormState, data: FormData): Promise<FormState> {
  const command = (actor: Actor, input: EditInput) => editTalk(actor, input, refuseNamesInPublished)
  const shown = { clashesOf: clashesOfEdit, evenRefused: true }
  return run(before, data, { schema: editSchema, command, ...shown, ...ofTalk(data, 'saved') })
}

export async function move(before: FormState, data: FormData): Promise<FormState> {
  // The page says where the talk stands now, also when another has just moved it.
  const shown = { clashesOf: clashesOfMove, evenRefused: true }
  return run(before, data, {
    schema: moveSchema,
    command: moveTalk,
    ...shown,
    ...ofTalk(data, 'moved'),
  })
}

export async function swap(before: FormState, data: FormData): Promise<FormState> {
  const ran = {
    schema: swapSchema,
    command: swapTalks,
    clashesOf: clashesOfSwap,
    evenRefused: true,
  }
  return run(before, data, { ...ran, ...ofTalk(data, 'swapped') })
}

/** Takes back what the page has just said was moved or swapped. */
export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const ran = { schema: undoMoveSchema, command: undoMove }
  return run(before, data, { ...ran, ...ofTalk(data, 'undone') })
}

export async function cancel(before: FormState, data: FormData): Promise<FormState> {
  const ran = { schema: callOffSchema, command: cancelTalk }
  return run(before, data, { ...ran, ...ofTalk(data, 'cancelled') })
}

export async function postpone(before: FormState, data: FormData): Promise<FormState> {
  const ran = { schema: callOffSchema, command: postponeTalk }
  return run(before, data, { ...ran, ...ofTalk(data, 'postponed') })
}

export async function restore(before: FormState, data: FormData): Promise<FormState> {
  const ran = { schema: restoreSchema, command: restoreTalk, clashesOf: clashesOfRestore }
  return run(before, data, { ...ran, ...ofTalk(data, 'restored') })
}

export async function block(before: FormState, data: FormData): Promise<FormState> {
  const ran = { schema: blockSchema, command: blockNight }
  return run(before, data, { ...ran, ...ofNight(data, 'blocked') })
}

export async function unblock(before: FormState, data: FormData): Promise<FormState> {
  const ran = { schema: dateOfGroupSchema, command: unblockNight }
  const was = formFields(data)['was'] ?? ''
  return run(before, data, { ...ran, ...ofNight(data, 'unblocked', { was }) })
}

/** For the pickers; a viewer without the duty gets no members. */
export async function findPeople(text: string): Promise<ComboChoice[]> {
  const viewer = await currentViewer()
  if (!canPlan(viewer)) return []
  const asked = readInput(line(80), text)
  return asked.ok ? (await searchPeople(viewer, asked.value, PEOPLE)).map(toChoice) : []
}

type Run<S extends z.ZodType, T> = {
  readonly schema: S
  readonly command: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>
  readonly done: (value: T, input: z.output<S>) => never
  readonly clashesOf?: (actor: Actor, input: z.output<S>) => Promise<readonly Clash[]>
  readonly evenRefused?: boolean
}

async function run<S extends z.ZodType, T>(
  before: FormState,
  data: FormData,
  { schema, command, done, clashesOf, evenRefused = false }: Run<S, T>,
): Promise<FormState> {
  const fields = formFields(data)
  return runForm<S, T>(before, data, {
    fields: { ...fields, clocks: nested(fields, 'clocks') },
    schema,
    command,
    ...(clashesOf && {
      warn: async (actor, input) => clashWarning(await clashesOf(actor, input)),
    }),
    done,
    evenRefused,
  })
}

function ofTalk(data: FormData, kind: DoneToTalk) {
  return {
    done: (_: unknown, { talkId }: { readonly talkId: string }) =>
      backWith(data, kind, { talk: talkId }),
  }
}

function ofNight(data: FormData, kind: DoneToNight, about: Readonly<Record<string, string>> = {}) {
  return {
    done: (_: unknown, { date, groupId }: BlockedDate) =>
      backWith(data, kind, { date: date.toString(), of: groupId, ...about }),
  }
}

type BlockedDate = {
  readonly date: { readonly toString: () => string }
  readonly groupId: string
}

/** Back to the weeks that were on the screen, where it is said what was done, and to what. */
function backWith(
  data: FormData,
  done: DoneToTalk | DoneToNight,
  about: Readonly<Record<string, string>>,
): never {
  const fields = formFields(data)
  const { week, group, view } = placeSchema.parse({
    week: fields['backWeek'] ?? fields['date'],
    group: fields['backGroup'] ?? fields['groupId'],
    // The forms of the list say nothing of it.
    view: fields['backView'] ?? 'list',
  })
  const address = planAddress('/desk/plan', { week, group, view })
  const search = new URLSearchParams({ done, ...about }).toString()
  redirect(`${address}${address.includes('?') ? '&' : '?'}${search}`)
}
