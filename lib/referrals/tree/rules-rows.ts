import type { Family, TreeSort } from './types'

/** The children of everybody, and the roots, in the order that was asked for. */
export type Order = {
  readonly roots: readonly number[]
  readonly children: readonly (readonly number[])[]
}

/**
 * By name (the nameless last), by the size of the branch (the largest first) or by the day they
 * came (the first first). Equal ones stay as they stood.
 */
export function orderOf(
  family: Family,
  sort: TreeSort,
  compare: (a: string, b: string) => number,
): Order {
  return orderByRanks(family, ranksOf(family, sort, compare))
}

/** The same where the ranks are known: the browser takes the server's, see components/tree/view. */
export function orderByRanks(family: Family, ranks: readonly number[]): Order {
  const byRank = (a: number, b: number) => (ranks[a] ?? 0) - (ranks[b] ?? 0)
  return {
    roots: family.roots.toSorted(byRank),
    children: family.children.map((list) => (list.length < 2 ? list : list.toSorted(byRank))),
  }
}

/** Everybody's place in a list of all, so that names are compared once and not branch by branch. */
export function ranksOf(
  { people, totals }: Family,
  sort: TreeSort,
  compare: (a: string, b: string) => number,
): number[] {
  const name = (place: number) => people[place]?.name ?? null
  const byName = (a: number, b: number) => {
    const [one, other] = [name(a), name(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return compare(one, other)
  }
  const bySize = (a: number, b: number) => (totals[b]?.people ?? 0) - (totals[a]?.people ?? 0)
  const byDate = (a: number, b: number) => {
    const [one, other] = [people[a]?.joined ?? '', people[b]?.joined ?? '']
    return one < other ? -1 : Number(one > other)
  }
  const by = sort === 'size' ? bySize : byDate
  const all = people.map((_, place) => place)
  all.sort((a, b) => (sort === 'name' ? byName(a, b) : by(a, b) || byName(a, b)) || a - b)
  const ranks: number[] = []
  all.forEach((place, rank) => (ranks[place] = rank))
  return ranks
}

/** A line of the tree as a list. `position` of `of` brothers and sisters, counted from 1. */
export type TreeRow = {
  readonly place: number
  readonly level: number
  readonly position: number
  readonly of: number
}

/**
 * What is to be seen of the tree: the roots, and below everybody who is open, those they brought.
 * Walks with a list of its own: a chain of people may be longer than a stack is deep.
 */
export function rowsOf(
  order: Order,
  isOpen: (place: number) => boolean,
  roots: readonly number[] = order.roots,
): TreeRow[] {
  const rows: TreeRow[] = []
  const waiting: TreeRow[] = []
  const wait = (list: readonly number[], level: number) => {
    for (let at = list.length - 1; at >= 0; at -= 1) {
      waiting.push({ place: list[at] ?? -1, level, position: at + 1, of: list.length })
    }
  }
  wait(roots, 1)
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row)
    if (isOpen(row.place)) wait(order.children[row.place] ?? [], row.level + 1)
  }
  return rows
}

/** Who stands above a person, the nearest first. */
export function above({ people }: Pick<Family, 'people'>, place: number): number[] {
  const found: number[] = []
  for (let at = people[place]?.parent ?? -1; at >= 0; at = people[at]?.parent ?? -1) found.push(at)
  return found
}
