import type { Temporal } from 'temporal-polyfill'
import type { MessageKind } from '@/lib/logs/types'

/**
 * How a person appears in a transcript: `speaker`, `host`, `member-A`, `member-B` … in order of
 * appearance, and `members` for a folded crowd. It says nothing outside its talk.
 */
export type Voice = string

export const LINE_KINDS = ['SPEECH', 'IMAGE', 'APPLAUSE', 'QUESTION', 'ANSWER', 'REMARK'] as const
export type LineKind = (typeof LINE_KINDS)[number]

export type TranscriptState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN'

/** A picture that can be shown; sizes in pixels. */
type Picture = { readonly mediaId: string; readonly width: number; readonly height: number }

/** A message of the log as a transcript reads it. */
export type CutMessage = {
  readonly id: string
  /** Who wrote it: the same key for every label of one member. */
  readonly person: string
  /** The export label. Never leaves the desk. */
  readonly label: string
  readonly at: Temporal.Instant
  readonly kind: MessageKind
  readonly text: string
  readonly quotation: { readonly label: string; readonly text: string } | null
  readonly picture: Picture | null
}

/** The stretch of the log that a transcript is cut from; both ends included. */
export type Cut = {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly questionsAt: Temporal.Instant | null
  readonly questionsEndAt: Temporal.Instant | null
  readonly speaker: string | null
  readonly host: string | null
}

/** A line before publication: whose it is, and the words as they were written. */
export type DraftLine = {
  readonly position: number
  /** The message it is made from; the first of them for a folded line. */
  readonly messageId: string
  readonly voice: Voice
  readonly kind: LineKind
  readonly at: Temporal.Instant
  readonly text: string
  /** Null for a folded line. */
  readonly label: string | null
  readonly picture: Picture | null
  /** For applause: how many messages were folded into this line. */
  readonly count: number | null
}

/** A line that may be published. Its text holds tokens where a name or a private thing stood. */
export type FinishedLine = Omit<DraftLine, 'label'>

/** A published line as it is read. */
export type PublicLine = Omit<FinishedLine, 'messageId'> & {
  /** Its permalink within the transcript, the same after every correction. */
  readonly anchor: string
}

/** A stretch of a text: words, a person by role, or a blank. `hidden` is what stood there. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'voice'; readonly voice: Voice; readonly hidden: string }
  | { readonly kind: 'blank'; readonly hidden: string }

export type Place = { readonly field: 'title' | 'summary' } | { readonly position: number }

/** What the last scan before publication still found, and where. */
export type Residual = Place & { readonly reason: 'NAME' | 'PRIVATE'; readonly found: string }
