import { Temporal } from 'temporal-polyfill'
import { ENDS_SOON_DAYS } from '@/lib/members/roles/rules'
import { OLD_DAYS } from '@/lib/talks/offers/rules'
import type { LackingEvening } from '@/lib/talks/view/types'
import { URGENCIES, WAIT_KINDS, type Urgency, type WaitingRow, type WaitKind } from './types'

/**
 * Hours after which something that waits is overdue; null for what has no haste. An evening and its talk are
 * due by the evening itself (`dueBefore`).
 */
const HOURS: Readonly<Record<WaitKind, number | null>> = {
  nightsWithoutHost: null,
  eveningsToFill: null,
  dutyGaps: null,
  talksWithoutSpeaker: null,
  postponedTalks: null,
  // Coordinators are mailed of it then.
  talkOffers: OLD_DAYS * 24,
  // Due from the first day of their time, or three weeks before its last.
  promises: 14 * 24,
  // An evening is kept for the member meanwhile.
  bookings: 48,
  asks: 24,
  // A person waits to come in.
  claims: 24,
  applications: 3 * 24,
  heldApplications: 7 * 24,
  freeSeats: 3 * 24,
  transfers: 7 * 24,
  // They end by then, unless they are given longer.
  endingRoles: ENDS_SOON_DAYS * 24,
  // A transcript is to be read within two days.
  foundNights: 48,
  draftsWithoutSpeaker: 48,
  draftsToMatch: 48,
  draftsToRead: 48,
  // The public reads them meanwhile.
  publishedNames: 24,
  // Thrown away after a day.
  readyUploads: 12,
  failedUploads: 24,
  // Tried again by itself for an hour and a half.
  failedMails: 2,
  samePerson: null,
  rosters: 24,
  nameDecisions: 7 * 24,
  nameReminders: null,
  reminderTexts: 24,
  ruleDrafts: 3 * 24,
  reviews: 3 * 24,
  // A member waits for an answer.
  disputedEvenings: 7 * 24,
}

/** An evening is announced so many hours before it begins: by then its host and speaker are known. */
const ANNOUNCED_HOURS = 24

/**
 * When the first is to be done, never before it came about. `evenings` are those that are meant, each with when
 * it began to lack something and when it begins; none for what is about no evening.
 */
export function dueAt(
  kind: WaitKind,
  since: Temporal.Instant,
  evenings: readonly LackingEvening[],
): Temporal.Instant | null {
  const due = evenings.map(dueForEvening).toSorted((a, b) => Temporal.Instant.compare(a, b))
  if (due[0] !== undefined) return due[0]
  const hours = HOURS[kind]
  return hours === null ? null : since.add({ hours })
}

/** When the evening is announced; by the evening itself for one that came about later than that. */
function dueForEvening({ since, startsAt }: LackingEvening): Temporal.Instant {
  const announced = startsAt.subtract({ hours: ANNOUNCED_HOURS })
  return Temporal.Instant.compare(announced, since) < 0 ? startsAt : announced
}

export function urgencyOf(
  due: Temporal.Instant | null,
  now: Temporal.Instant,
  timeZone: string,
): Urgency {
  if (due === null) return 'WAITING'
  if (Temporal.Instant.compare(due, now) < 0) return 'OVERDUE'
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate()
  return day(due).equals(day(now)) ? 'TODAY' : 'WAITING'
}

type Sorted = Pick<WaitingRow, 'urgency' | 'kind' | 'dueAt'>

/** The most urgent first; of equal urgency what is due first, then by kind. */
export function byUrgency(a: Sorted, b: Sorted): number {
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    epoch(a.dueAt) - epoch(b.dueAt) ||
    WAIT_KINDS.indexOf(a.kind) - WAIT_KINDS.indexOf(b.kind)
  )
}

/** What is never due comes last. */
function epoch(due: Temporal.Instant | null): number {
  return due?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER
}
