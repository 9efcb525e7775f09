import type { Temporal } from 'temporal-polyfill'
import type { KNOWLEDGE_KINDS } from '@/lib/naming/schema'
import type { Piece } from './rules-pieces'
import type { Finding } from '@/lib/naming/types'
import type { JudgingView } from '@/lib/naming/verdicts/types'
import type { RuleView } from '@/lib/naming/rules/types'

export type TaughtKind = (typeof KNOWLEDGE_KINDS)[number]

/** One thing that organisers taught, and how long it held. */
export type TaughtRow = {
  readonly id: string
  readonly kind: TaughtKind
  readonly text: string
  readonly addedInVersion: number
  readonly addedAt: Temporal.Instant
  /** Null for the console, and for who is not known any more. */
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
  /** Of all that was taught so far. */
  readonly version: number
  readonly judging: JudgingView | null
}

export type NicknameCheckup = {
  readonly finding: Finding
  readonly rule: RuleView
  /** What can be taught of it, with what each is taught as already. */
  readonly pieces: readonly (Piece & { readonly taughtAs: TaughtKind | null })[]
  readonly judging: JudgingView | null
}
