'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { toList } from '@/app/desk/queue-walk'
import { runForm } from '@/app/run-form'
import type { Actor } from '@/lib/auth/types'
import { currentViewer } from '@/lib/auth/current'
import { currentCommunity } from '@/lib/communities/queries'
import { answer } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import {
  acceptProposal,
  adoptLabel,
  startMatching,
  claimAlias,
  declineProposal,
  reopenProposal,
  stopMatching,
} from '@/lib/matching/commands'
import {
  adoptSchema,
  belongingSchema,
  proposalIdSchema,
  togetherAtSchema,
  togetherSchema,
} from '@/lib/matching/schema'
import { acceptTogether, reopenTogether } from '@/lib/matching/together/commands'
import type { Outcome } from '@/lib/shared/outcome'

const PATH = '/desk/same-person'

export async function accept(before: FormState, data: FormData): Promise<FormState> {
  return decide(acceptProposal, before, data, ({ proposalId }) => toList(data, PATH, proposalId))
}

export async function decline(before: FormState, data: FormData): Promise<FormState> {
  return decide(declineProposal, before, data, ({ proposalId }) => toList(data, PATH, proposalId))
}

export async function reopen(before: FormState, data: FormData): Promise<FormState> {
  return decide(reopenProposal, before, data)
}

/** Ids of fifty proposals are longer than what a person types. */
const LONGEST = 2000

export async function acceptAll(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: togetherSchema,
    longest: LONGEST,
    command: (actor, { proposalIds }) => acceptTogether(actor, proposalIds),
    done: ({ at, left }) =>
      redirect(`${PATH}?${new URLSearchParams({ together: at, left: String(left) }).toString()}`),
  })
}

export async function reopenAll(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: togetherAtSchema,
    command: (actor, { at }) => reopenTogether(actor, new Date(at)),
    evenRefused: true,
  })
}

async function decide(
  command: (actor: Actor, id: string) => Promise<Outcome<undefined>>,
  before: FormState,
  data: FormData,
  then: (input: { readonly proposalId: string }) => void = () => undefined,
): Promise<FormState> {
  return runForm(before, data, {
    schema: proposalIdSchema,
    command: (actor, { proposalId }) => command(actor, proposalId),
    done: (_, input) => {
      then(input)
      return ''
    },
  })
}

export async function claim(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: belongingSchema,
    command: claimAlias,
    done: () => redirect('/desk/same-person?view=unlinked'),
  })
}

export async function adopt(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: adoptSchema,
    command: adoptLabel,
    done: (memberId) => redirect(`/desk/people/${memberId}`),
  })
}

/** Every group, one after the other: a log belongs to one. */
export async function resolve(before: FormState, data: FormData): Promise<FormState> {
  const [viewer, community, t] = await Promise.all([
    currentViewer(),
    currentCommunity(),
    getTranslations('matching'),
  ])
  for (const { id } of community?.groups ?? []) {
    const outcome = await startMatching(viewer, id)
    if (!outcome.ok) return answer(before, outcome, data)
  }
  refresh()
  return answer(before, { ok: true, value: undefined }, data, t('resolving'))
}

export async function stop(before: FormState, data: FormData): Promise<FormState> {
  const outcome = await stopMatching(await currentViewer())
  if (outcome.ok) refresh()
  return answer(before, outcome, data)
}
