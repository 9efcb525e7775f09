import type { Temporal } from 'temporal-polyfill'
import type { GroupView } from '@/lib/nights/types'
import type { QueueHead } from '@/lib/shared/queue-head'
import type { NightView } from '@/lib/talks/view/types'

/** What can wait for a member of the desk, in the order of the evenings' and the newcomers' way. */
export const WAIT_KINDS = [
  'nightsWithoutHost',
  'eveningsToFill',
  'dutyGaps',
  'talksWithoutSpeaker',
  'postponedTalks',
  'talkOffers',
  'promises',
  'bookings',
  'asks',
  'claims',
  'applications',
  'heldApplications',
  'freeSeats',
  'transfers',
  'endingRoles',
  'foundNights',
  'draftsWithoutSpeaker',
  'draftsToMatch',
  'draftsToRead',
  'publishedNames',
  'readyUploads',
  'failedUploads',
  'failedMails',
  'samePerson',
  'rosters',
  'nameDecisions',
  'nameReminders',
  'reminderTexts',
  'ruleDrafts',
  'reviews',
  'disputedEvenings',
] as const
export type WaitKind = (typeof WAIT_KINDS)[number]

/** Past its time, due before the day ends, or without haste. */
export const URGENCIES = ['OVERDUE', 'TODAY', 'WAITING'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Some of one kind that wait; `count` is never 0. */
export type WaitingRow = Omit<QueueHead, 'since'> & {
  readonly kind: WaitKind
  /** Since when the oldest of them waits. */
  readonly since: Temporal.Instant
  /** The group whose they are, where each group has a list of its own. */
  readonly group: GroupView | null
  /** When the first of them is to be done; null for no haste. */
  readonly dueAt: Temporal.Instant | null
  readonly urgency: Urgency
}

export type WaitingList = {
  readonly now: Temporal.Instant
  readonly timeZone: string
  /** Groups in which there is a talk tonight. */
  readonly tonight: readonly { readonly group: GroupView; readonly night: NightView }[]
  /** The most urgent first. */
  readonly rows: readonly WaitingRow[]
}
