import { Temporal } from 'temporal-polyfill'
import { ENDS_SOON_DAYS } from '@/lib/members/roles/rules'
import { OLD_DAYS } from '@/lib/talks/offers/rules'
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
}

/** An evening is announced so many hours before it begins: by then its host and speaker are known. */
const ANNOUNCED_HOURS = 24

/** When the first is to be done. `startsAt` is when the first of the evenings begins, where evenings are meant. */
export function dueAt(
  kind: WaitKind,
  since: Temporal.Instant,
  startsAt: Temporal.Instant | null,
): Temporal.Instant | null {
  if (startsAt !== null) return startsAt.subtract({ hours: ANNOUNCED_HOURS })
  const hours = HOURS[kind]
  return hours === null ? null : since.add({ hours })
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
