import type { Temporal } from 'temporal-polyfill'
import type { Finding, Template } from './types'

export type Bilingual = { readonly zh: string; readonly en: string }

/** A published rule. */
export type RuleView = {
  readonly id: string
  readonly version: number
  readonly template: Template
  /** Reminders before a decision may be asked for. */
  readonly reminderLimit: number
  /** What the author wrote to announce it; an empty text is composed from the template. */
  readonly announcement: Bilingual
  readonly note: string
  readonly publishedAt: Temporal.Instant
  readonly effectiveFrom: Temporal.Instant
}

/** What the author writes. */
export type DraftContent = Pick<RuleView, 'template' | 'reminderLimit' | 'announcement' | 'note'>

/** A rule that is being written, or was dropped before anybody was judged by it. */
export type DraftView = Omit<RuleView, 'version' | 'publishedAt' | 'effectiveFrom'> & {
  readonly revision: number
  readonly authorName: string | null
  readonly createdAt: Temporal.Instant
  readonly commentsFrom: Temporal.Instant | null
  readonly commentsUntil: Temporal.Instant | null
}

/** What the rule then in force said of the nickname that a member held at an instant. */
export type HeldFinding = {
  readonly nameId: string
  readonly finding: Finding
  readonly rule: RuleView
  readonly heldFrom: Temporal.Instant
  readonly heldTo: Temporal.Instant | null
}

export type CommentView = {
  readonly id: string
  readonly memberId: string
  /** Null for somebody who is no member any more. */
  readonly name: string | null
  readonly text: string
  readonly at: Temporal.Instant
}
