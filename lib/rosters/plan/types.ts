import type { Parts } from '@/lib/naming/types'
import type { Doubt, Fault, RowOutcome } from '@/lib/rosters/types'

type NameKind =
  | 'GROUP_NICKNAME'
  | 'ACCOUNT_NAME'
  | 'REAL_NAME'
  | 'PEN_NAME'
  | 'EXPORT_LABEL'
  | 'DISPLAY_NAME'

/** A member with what a list can be compared with. */
export type KnownMember = {
  readonly id: string
  readonly displayName: string
  readonly email: string | null
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED'
  /** Active in this group, at home or by exception. */
  readonly here: boolean
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  /** The group nickname held when the list was taken, or else the one held now. */
  readonly held: string | null
  readonly names: readonly { readonly kind: NameKind; readonly text: string }[]
}

export type PlannedRow = {
  readonly line: number
  readonly outcome: Exclude<RowOutcome, 'GONE'>
  readonly memberId: string | null
  readonly doubt: Doubt | null
  readonly faults: readonly Fault[]
}

/** The parts of a nickname: as naming reads them under the rule of the day. */
export type PartsOf = (nickname: string) => Parts
