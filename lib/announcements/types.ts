/** The moments of an evening at which a text goes into the chat group, and the thanks of a month. */
export const ANNOUNCEMENTS = [
  'PREVIEW',
  'CHECK_IN',
  'CLOSING',
  'WAIT',
  'START',
  'SUPPLEMENT',
  'QUESTIONS',
  'DISCUSSION',
  'THANKS',
  'CANCELLED',
  'MOVED',
  'FOUND',
  'CREDIT',
] as const
export type AnnouncementKind = (typeof ANNOUNCEMENTS)[number]

/** What a text may say. Times are wall clocks in the community's zone; null where there is nothing to say. */
export type AnnouncementFacts = {
  /** The evening it is about, in words; of a talk that left it, the one that it left. */
  readonly day: string
  readonly topic: string
  readonly speaker: string | null
  readonly host: string | null
  /** Who planned and who edited, where a month is thanked for; an evening says neither. */
  readonly coordinator: string | null
  readonly editor: string | null
  readonly opens: string
  readonly closes: string
  readonly starts: string
  /** When questions are planned. */
  readonly questions: string
  /** The zone in words. */
  readonly zone: string
  /** Whole minutes until the check-in closes; null when it is not open. */
  readonly minutes: number | null
  readonly count: number
  /** Why it was cancelled or moved. */
  readonly reason: string | null
  /** The day it moved to, in words; null while there is none. */
  readonly toDate: string | null
  /** Where members check in, or read on. */
  readonly link: string
}
