import {
  CHOSEN_NEW,
  CHOSEN_OUT,
  type Choice,
  type Doubt,
  type RowOutcome,
} from '@/lib/rosters/types'

export type DecidedRow = {
  readonly outcome: RowOutcome
  readonly memberId: string | null
  readonly chosen: Choice | null
  readonly doubt: Doubt | null
}

/** The member a row stands for once the choices are made; null for a new one, none, or when it is not known. */
export function memberMeant({ outcome, memberId, chosen }: DecidedRow): string | null {
  if (chosen === null) return outcome === 'GONE' ? null : memberId
  return chosen === CHOSEN_NEW || chosen === CHOSEN_OUT ? null : chosen
}

/**
 * Members at home in the group whom a complete list does not name. A member who may be meant by a row that
 * is still in doubt is not gone; nor does leaving a row out take anybody away.
 */
export function goneOf(home: readonly string[], rows: readonly DecidedRow[]): string[] {
  const named = new Set(
    rows.flatMap((row) => {
      if (row.outcome === 'GONE') return []
      const open = row.outcome === 'DOUBTFUL' && (row.chosen === null || row.chosen === CHOSEN_OUT)
      const meant = memberMeant(row) ?? (row.chosen === CHOSEN_OUT ? row.memberId : null)
      const candidates = row.doubt?.candidates.map(({ memberId }) => memberId) ?? []
      return [...(meant === null ? [] : [meant]), ...(open ? candidates : [])]
    }),
  )
  return home.filter((id) => !named.has(id))
}
