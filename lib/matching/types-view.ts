import type { NameKind } from '@/lib/members/names/types'
import type { ProposalState, Reason } from './types'

/** One of the two that may be the same person, with what is known of it. Times are ISO 8601. */
export type Side = {
  readonly kind: 'member' | 'label' | 'mention'
  readonly id: string
  readonly title: string
  readonly line: string
  readonly names: readonly {
    text: string
    kind: NameKind
    from: string | null
    to: string | null
  }[]
  /** Messages under its labels, or mentions of the nickname. */
  readonly messages: number
  readonly firstAt: string | null
  readonly lastAt: string | null
  readonly talks: number
  readonly checkIns: number
}

export type ProposalView = {
  readonly id: string
  readonly score: number
  readonly state: ProposalState
  readonly reasons: readonly Reason[]
  readonly member: Side
  readonly other: Side
}

export const VIEWS = ['OPEN', 'ACCEPTED', 'DECLINED', 'unlinked'] as const
type View = (typeof VIEWS)[number]

export type ProposalQueue = {
  readonly counts: Readonly<Record<View, number>>
  readonly proposals: readonly ProposalView[]
  readonly page: number
  readonly pages: number
  /** A match run that is queued (`percent` null) or under way; null when there is none. */
  readonly busy: { readonly percent: number | null; readonly stopping: boolean } | null
}

/** A label or a mentioned nickname without a member. */
export type UnlinkedAlias = {
  readonly kind: 'label' | 'mention'
  readonly id: string
  readonly text: string
  readonly groupId: string
  readonly groupName: string
  readonly times: number
  readonly firstAt: string | null
  readonly lastAt: string | null
}
export type UnlinkedAliases = {
  readonly aliases: readonly UnlinkedAlias[]
  readonly page: number
  readonly pages: number
}
