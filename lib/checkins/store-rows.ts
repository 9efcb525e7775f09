import { toInstant } from '@/lib/shared/clock'
import { occupancyOf } from '@/lib/nights/rules-status'
import { FIRST_TEMPLATE } from '@/lib/nights/templates/rules'
import type { EveningOpener } from '@/lib/nights/templates/types'
import type { NightPhase } from '@/lib/nights/types'
import type { TalkState, Visibility } from '@/lib/talks/types'
import type { CheckInFact, NightOnPlan } from './types'

export type NightRow = {
  id: string
  groupId: string
  phase: NightPhase
  checkInOpensAt: Date
  checkInClosesAt: Date
  startsAt: Date
  questionsAt: Date
  endsAt: Date
  checkInOpenedAt: Date | null
  checkInClosedAt: Date | null
  checkInExtendedUntil: Date | null
  blockedReason: string | null
  hostId: string | null
  opener: EveningOpener | null
  catchUpDays: number | null
  timeZone: string
  openToVisitors: boolean
  talkState: TalkState | null
  visibility: Visibility | null
  speakerId: string | null
}

export function toNight(row: NightRow): NightOnPlan {
  return {
    id: row.id,
    groupId: row.groupId,
    timeZone: row.timeZone,
    openToVisitors: row.openToVisitors,
    occupancy: occupancyOf(row.talkState, row.blockedReason),
    visibility: row.visibility,
    speakerId: row.speakerId,
    hostId: row.hostId,
    opener: row.opener ?? FIRST_TEMPLATE.opener,
    catchUpDays: row.catchUpDays ?? FIRST_TEMPLATE.catchUpDays,
    phase: row.phase,
    checkInOpensAt: toInstant(row.checkInOpensAt),
    checkInClosesAt: toInstant(row.checkInClosesAt),
    startsAt: toInstant(row.startsAt),
    questionsAt: toInstant(row.questionsAt),
    endsAt: toInstant(row.endsAt),
    checkInOpenedAt: row.checkInOpenedAt && toInstant(row.checkInOpenedAt),
    checkInClosedAt: row.checkInClosedAt && toInstant(row.checkInClosedAt),
    checkInExtendedUntil: row.checkInExtendedUntil && toInstant(row.checkInExtendedUntil),
  }
}

export type CheckInRow = Omit<CheckInFact, 'at'> & { at: Date }

export function toCheckIn(row: CheckInRow): CheckInFact {
  return { id: row.id, status: row.status, via: row.via, at: toInstant(row.at) }
}

/** A member's own check-in beside a night; all null when there is none. */
export type OwnRow = {
  ownId: string | null
  ownStatus: CheckInFact['status']
  ownVia: CheckInFact['via']
  ownAt: Date
}

export function toOwnCheckIn(row: OwnRow): CheckInFact | null {
  if (row.ownId === null) return null
  return toCheckIn({ id: row.ownId, status: row.ownStatus, via: row.ownVia, at: row.ownAt })
}
