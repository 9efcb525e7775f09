import type { Temporal } from 'temporal-polyfill'
import type { Finding, NicknameTemplate, VerdictName } from '@/lib/naming/types'
import type { JudgingView } from '@/lib/naming/verdicts/types'
import type { Effect } from './rules-impact'

export type Bilingual = { readonly zh: string; readonly en: string }

/** A published rule. */
export type RuleView = {
  readonly id: string
  readonly version: number
  readonly template: NicknameTemplate
  /** Reminders before a decision may be asked for. */
  readonly reminderLimit: number
  /** What the author wrote to announce it; an empty text is composed from the template. */
  readonly announcement: Bilingual
  readonly note: string
  readonly publishedAt: Temporal.Instant
  readonly effectiveFrom: Temporal.Instant
}

/** The part of a rule that applicants see. */
export type PublicRule = {
  readonly id: string
  readonly version: number
  readonly template: NicknameTemplate
  readonly reminderLimit: number
}

/** What the author writes. */
export type DraftContent = Pick<RuleView, 'template' | 'reminderLimit' | 'announcement' | 'note'>

/** A rule that is being written, or was dropped before it judged any name. */
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
  /** Null when the author is no longer an active member. */
  readonly name: string | null
  readonly text: string
  readonly at: Temporal.Instant
}

/** A published rule with the time it is, was or will be in force; null when it never was. */
export type RuleVersion = RuleView & {
  readonly time: { readonly from: Temporal.Instant; readonly until: Temporal.Instant | null } | null
  readonly state: 'COMING' | 'IN_FORCE' | 'PAST' | 'NEVER'
}

export type OpenDraft = { readonly draft: DraftView; readonly comments: readonly CommentView[] }

export type RulesPage = {
  /** The latest version first. */
  readonly versions: readonly RuleVersion[]
  readonly open: readonly OpenDraft[]
  /** When the viewer acknowledged which rule. */
  readonly acknowledged: ReadonlyMap<string, Temporal.Instant>
}

export type RulesDesk = {
  readonly versions: readonly (RuleVersion & { readonly acknowledged: number })[]
  readonly drafts: readonly (DraftView & { readonly open: boolean })[]
  readonly members: number
  /** Of nicknames held now, by the rule in force; null without one. */
  readonly counts: Readonly<Record<VerdictName, number>> | null
  readonly judging: JudgingView | null
}

export type RuleOrDraft =
  | {
      readonly kind: 'draft'
      readonly draft: DraftView
      readonly open: boolean
      readonly comments: readonly CommentView[]
    }
  | {
      readonly kind: 'rule'
      readonly rule: RuleVersion
      readonly acknowledged: number
      readonly members: number
      readonly comments: readonly CommentView[]
    }

/** A group nickname that an active member holds now, and the verdict by the rule, if it has one. */
export type HeldNow = {
  readonly memberId: string
  readonly displayName: string
  readonly nickname: string
  readonly verdict: VerdictName | null
}

export type Impact = {
  readonly counts: Readonly<Record<Effect, number>>
  readonly rows: readonly (HeldNow & { readonly finding: Finding; readonly effect: Effect })[]
  readonly page: number
  readonly pages: number
}
