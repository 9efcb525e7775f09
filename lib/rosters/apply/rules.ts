import { memberMeant, type DecidedRow } from '@/lib/rosters/plan/rules-gone'
import { CHOSEN_NEW } from '@/lib/rosters/types'

export type EffectRow = DecidedRow & { readonly id: string; readonly nickname: string }

type CurrentStatus = {
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED'
  readonly here: boolean
  readonly held: string | null
}

export type Effects = {
  /** Ids of the rows that become members. */
  readonly added: readonly string[]
  /** Everybody whose nickname is another now, those who return or move among them. */
  readonly renamed: readonly { readonly memberId: string; readonly nickname: string }[]
  readonly returned: readonly string[]
  /** Active members at home in another group. */
  readonly moved: readonly string[]
  /** Members a complete list does not name. */
  readonly gone: readonly string[]
  /** Rows that are not decided. */
  readonly open: number
}

/** What applying does, given what is known of the members that the rows mean. */
export function effectsOf(
  rows: readonly EffectRow[],
  statuses: ReadonlyMap<string, CurrentStatus>,
): Effects {
  const meant = rows.flatMap((row) => {
    const memberId = row.outcome === 'FAULTY' ? null : memberMeant(row)
    const status = memberId === null ? undefined : statuses.get(memberId)
    return memberId === null || status === undefined
      ? []
      : [{ memberId, nickname: row.nickname, ...status }]
  })
  return {
    added: rows.filter(isAdded).map(({ id }) => id),
    renamed: meant
      .filter(({ held, nickname }) => held !== nickname)
      .map(({ memberId, nickname }) => ({ memberId, nickname })),
    returned: meant.filter(({ status }) => status !== 'ACTIVE').map(({ memberId }) => memberId),
    moved: meant
      .filter(({ status, here }) => status === 'ACTIVE' && !here)
      .map(({ memberId }) => memberId),
    gone: rows.flatMap(({ outcome, memberId }) =>
      outcome === 'GONE' && memberId !== null ? [memberId] : [],
    ),
    open: rows.filter(({ outcome, chosen }) => outcome === 'DOUBTFUL' && chosen === null).length,
  }
}

function isAdded({ outcome, chosen }: EffectRow): boolean {
  return chosen === null ? outcome === 'NEW' : chosen === CHOSEN_NEW
}

/**
 * Whether those who would be gone are most of the group: then the list is rather another one, or not whole.
 * In a handful of people most is soon reached.
 */
export function isMajority(gone: number, members: number): boolean {
  return gone > 5 && gone * 2 > members
}

/** Seats a group is short of; none or fewer when everybody sits. */
export function seatsShort(
  { capacity, taken }: { readonly capacity: number; readonly taken: number },
  coming: number,
  going: number,
): number {
  return taken + coming - going - capacity
}
