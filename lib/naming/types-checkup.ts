import type { Piece } from './rules-pieces'
import type { Finding } from './types'
import type { JudgingView } from './types-judging'
import type { TaughtKind, TaughtRow } from './types-knowledge'
import type { RuleView } from './types-rules'

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
