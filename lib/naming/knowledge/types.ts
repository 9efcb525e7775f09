import type { Temporal } from 'temporal-polyfill'
import type { KNOWLEDGE_KINDS } from '@/lib/naming/schema'
import type { Piece } from './rules-pieces'
import type { Finding } from '@/lib/naming/types'
import type { JudgingView } from '@/lib/naming/verdicts/types'
import type { RuleView } from '@/lib/naming/rules/types'

export type TaughtKind = (typeof KNOWLEDGE_KINDS)[number]

/** One entry that organisers taught, and from when until when. */
export type TaughtRow = {
  readonly id: string
  readonly kind: TaughtKind
  readonly text: string
  readonly addedInVersion: number
  readonly addedAt: Temporal.Instant
  /** Null for the console, and for a member who is unknown now. */
  readonly addedBy: string | null
  readonly goneInVersion: number | null
  readonly goneAt: Temporal.Instant | null
  readonly goneBy: string | null
}

export type KnowledgeList = {
  readonly rows: readonly TaughtRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** The present version of the knowledge. */
  readonly version: number
  readonly judging: JudgingView | null
}

export type NicknameCheckup = {
  readonly finding: Finding
  readonly rule: RuleView
  /** The pieces that can be taught, each with its present kind. */
  readonly pieces: readonly (Piece & { readonly taughtAs: TaughtKind | null })[]
  readonly judging: JudgingView | null
}
