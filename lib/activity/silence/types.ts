import type { EvidenceKind, ActivityStatus, Immunity, Sighting } from '@/lib/activity/types'

/** One piece of evidence, or a day's messages under one label together. */
export type Evidence = {
  readonly kind: EvidenceKind
  /** Milliseconds; of several the last. */
  readonly at: number
  readonly count: number
  /** The label it was found under; null for what was done in the app under the member's own name. */
  readonly label: string | null
  readonly groupName: string | null
  /** The talk that it belongs to; null without one. */
  readonly talkId: string | null
  readonly topic: string | null
  /** What was done, for an edit: the action of the audit record. */
  readonly action: string | null
}

export type EvidenceView = {
  readonly memberId: string
  readonly displayName: string
  readonly groupName: string
  /** Every name that was searched. */
  readonly names: readonly string[]
  readonly labels: readonly string[]
  readonly status: ActivityStatus
  readonly windowFrom: number
  readonly windowUntil: number
  readonly evidence: readonly Evidence[]
  /** Whether there is more than is listed. */
  readonly more: boolean
}

export type StatusRow = {
  readonly memberId: string
  readonly displayName: string
  readonly groupName: string
  readonly status: ActivityStatus
}

export type StatusPage = {
  readonly rows: readonly StatusRow[]
  readonly counts: Readonly<Record<ActivityStatus['state'], number>>
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** How far the viewer is from being asked whether they are still here. */
export type OwnStatus = {
  /** The last sign of them in the window; null where none was found. */
  readonly last: Sighting | null
  readonly windowDays: number
  /** Without another sign they may be asked from then on, in milliseconds; null when that is so now. */
  readonly askedFrom: number | null
  /** What keeps them from being asked, without a sign too. */
  readonly immunities: readonly Immunity[]
}
