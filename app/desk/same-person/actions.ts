'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/types'
import { currentViewer } from '@/lib/auth/current'
import { currentCommunity } from '@/lib/communities/queries'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import {
  acceptProposal,
  adoptLabel,
  askForResolving,
  claimThing,
  declineProposal,
  reopenProposal,
  stopResolving,
} from '@/lib/matching/commands'
import { adoptSchema, belongingSchema, proposalIdSchema } from '@/lib/matching/schema'
import type { Outcome } from '@/lib/shared/outcome'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function accept(before: FormState, data: FormData): Promise<FormState> {
  return decide(acceptProposal, before, data)
}

export async function decline(before: FormState, data: FormData): Promise<FormState> {
  return decide(declineProposal, before, data)
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  return decide(reopenProposal, before, data)
}

async function decide(
  command: (actor: Actor, id: string) => Promise<Outcome<undefined>>,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const input = readInput(proposalIdSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await command(await currentViewer(), input.value.proposalId)
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}

export async function claim(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(belongingSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await claimThing(await currentViewer(), input.value)
  if (outcome.ok) redirect('/desk/same-person?view=nobody')
  return answer(before, outcome, data)
}

export async function adopt(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(adoptSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await adoptLabel(await currentViewer(), input.value)
  if (outcome.ok) redirect(`/desk/people/${outcome.value}`)
  return answer(before, outcome, data)
}

/** Every group, one after the other: a log belongs to one. */
export async function resolve(before: FormState, data: FormData): Promise<FormState> {
  const [viewer, community, t] = await Promise.all([
    currentViewer(),
    currentCommunity(),
    getTranslations('matching'),
  ])
  for (const { id } of community?.groups ?? []) {
    const outcome = await askForResolving(viewer, id)
    if (!outcome.ok) return answer(before, outcome, data)
  }
  refresh()
  return answer(before, { ok: true, value: undefined }, data, t('resolving'))
}

export async function stop(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await stopResolving(await currentViewer())
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}
