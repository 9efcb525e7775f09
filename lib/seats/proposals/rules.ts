import type { Working } from '@/lib/seats/types'

export type OpenProposal = {
  readonly id: string
  readonly groupId: string
  readonly applicationId: string
  /** How the application stands now. */
  readonly state: string
}

export type ProposalChanges = {
  readonly ended: readonly { readonly id: string; readonly ending: 'ADMITTED' | 'LAPSED' }[]
  readonly opened: readonly Working[]
}

/**
 * What has to happen so that the open proposals of a group are those its free seats are for: an applicant who was
 * admitted has their seat, one who is not next any more is no longer proposed, and the rest is new.
 * Done once, there is nothing left to do.
 */
export function reconcileProposals(
  open: readonly OpenProposal[],
  next: readonly Working[],
): ProposalChanges {
  const wanted = new Set(next.map(({ applicationId }) => applicationId))
  const ended = open
    .filter(({ applicationId }) => !wanted.has(applicationId))
    .map(({ id, state }) => ({
      id,
      ending: state === 'ADMITTED' ? ('ADMITTED' as const) : ('LAPSED' as const),
    }))
  const held = new Set(open.map(({ applicationId }) => applicationId))
  return { ended, opened: next.filter(({ applicationId }) => !held.has(applicationId)) }
}
