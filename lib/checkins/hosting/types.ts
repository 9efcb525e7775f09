import type { Temporal } from 'temporal-polyfill'
import type { AuditAction } from '@/lib/audit/types'
import type { NightRecord } from '@/lib/nights/types'

/** What hosts do to an evening, as the audit record names it. */
export const HOST_ACTIONS = [
  'check-in.opened',
  'check-in.closed',
  'night.phase-moved',
  'night.delayed',
  'night.step-taken-back',
] as const satisfies readonly AuditAction[]
export type HostAction = (typeof HOST_ACTIONS)[number]

export const TAKEN_BACK = 'night.step-taken-back' satisfies HostAction

/** The part of a night that hosts change, as it is recorded. */
export type HostedNight = Pick<
  NightRecord,
  'phase' | 'checkInOpenedAt' | 'checkInClosedAt' | 'checkInExtendedUntil'
>

/** One act of a host on an evening. */
export type HostAct = {
  /** Digits. */
  readonly id: string
  readonly action: HostAction
  readonly at: Temporal.Instant
  /** Null for the terminal. */
  readonly actorId: string | null
  /** How the night stood before and after; null for an act of an older release, which did not say. */
  readonly was: HostedNight | null
  readonly is: HostedNight | null
  readonly isTakenBack: boolean
}
