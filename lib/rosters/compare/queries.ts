import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { canUseRosters } from '@/lib/rosters/policy'
import { countKinds, type Difference, differencesOf } from './rules'
import type { CompareFilter } from '@/lib/rosters/schema'
import { findListed } from './store'
import { rosters } from '@/lib/rosters/queries'
import type { Comparison } from './types'
import type { RosterLine } from '@/lib/rosters/types-view'
import { pageOf } from '@/lib/shared/page'

const PAGE = 50

/**
 * What differs between two lists of one group, the earlier first however they were asked for. Without
 * a choice the last two applied of the group that has them. Null for whom there are no rosters.
 */
export async function compareRosters(
  viewer: Viewer,
  filter: CompareFilter,
): Promise<Comparison | null> {
  const all = await allDifferences(viewer, filter)
  if (all === null) return null
  const { differences, ...sides } = all
  const words = fold(filter.query.trim())
  const found = differences.filter(
    (one) =>
      (filter.kind === 'any' || one.kinds.includes(filter.kind)) &&
      (words === '' || textOf(one).includes(words)),
  )
  const { rows, page, pages } = pageOf(found, filter.page, PAGE)
  return {
    ...sides,
    counts: countKinds(differences),
    found: rows,
    total: found.length,
    page,
    pages,
  }
}

/** All that differs, for a file. */
export async function allDifferences(
  viewer: Viewer,
  { from: left, to: right }: Pick<CompareFilter, 'from' | 'to'>,
): Promise<
  (Pick<Comparison, 'choices' | 'from' | 'to'> & { differences: readonly Difference[] }) | null
> {
  const lines = canUseRosters(viewer) ? await rosters(viewer) : null
  if (lines === null) return null
  const choices = lines.filter(({ state }) => state !== 'DISCARDED')
  const pair = pairOf(choices, left, right)
  if (pair === null) return { choices, from: null, to: null, differences: [] }
  const [from, to] = pair
  const [before, after] = await Promise.all([
    findListed(readable(), from.id),
    findListed(readable(), to.id),
  ])
  return { choices, from, to, differences: differencesOf(before, after) }
}

function pairOf(
  choices: readonly RosterLine[],
  left: string,
  right: string,
): readonly [RosterLine, RosterLine] | null {
  const byId = (id: string) => choices.find((one) => one.id === id)
  const to =
    byId(right) ?? choices.find((one) => one.id !== left && one.groupId === byId(left)?.groupId)
  const chosen = to ?? choices.find(({ state }) => state === 'APPLIED') ?? choices[0]
  if (chosen === undefined) return null
  const others = choices.filter((one) => one.groupId === chosen.groupId && one.id !== chosen.id)
  const from = byId(left) ?? others.find(({ takenAt }) => takenAt <= chosen.takenAt) ?? others[0]
  if (from?.groupId !== chosen.groupId || from.id === chosen.id) return null
  return from.takenAt <= chosen.takenAt ? [from, chosen] : [chosen, from]
}

function textOf({ displayName, before, after }: Difference): string {
  return fold([displayName, before?.nickname, after?.nickname].filter(Boolean).join('\u001f'))
}
