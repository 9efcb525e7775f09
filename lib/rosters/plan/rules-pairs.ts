import type { ReadRow } from '@/lib/rosters/types'
import type { KnownMember } from './types'

/** Who is whom so far. A member is taken by one row, a row takes one member. */
export class Pairs {
  private readonly byLine = new Map<number, KnownMember>()
  private readonly taken = new Set<string>()

  take(row: ReadRow, member: KnownMember): void {
    this.byLine.set(row.line, member)
    this.taken.add(member.id)
  }
  memberOf(row: ReadRow): KnownMember | undefined {
    return this.byLine.get(row.line)
  }
  isFree(member: KnownMember): boolean {
    return !this.taken.has(member.id)
  }
  openRows(rows: readonly ReadRow[]): ReadRow[] {
    return rows.filter(({ line }) => !this.byLine.has(line))
  }
}

/**
 * Takes every row and member that share a key and are each other's only one. All are looked at before
 * any is taken, so that the order of rows decides nothing.
 */
export function takeUnique(
  pairs: Pairs,
  rows: readonly ReadRow[],
  members: readonly KnownMember[],
  rowKeys: (row: ReadRow) => readonly string[],
  memberKeys: (member: KnownMember) => readonly string[],
): void {
  const free = members.filter((member) => pairs.isFree(member))
  const membersBy = groupBy(free, memberKeys)
  const options = pairs.openRows(rows).map((row) => ({
    row,
    members: [...new Set(rowKeys(row).flatMap((key) => membersBy.get(key) ?? []))],
  }))
  const wanted = new Map<string, number>()
  for (const { members } of options) {
    for (const { id } of members) wanted.set(id, (wanted.get(id) ?? 0) + 1)
  }
  for (const { row, members } of options) {
    const [only, other] = members
    if (only !== undefined && other === undefined && wanted.get(only.id) === 1) {
      pairs.take(row, only)
    }
  }
}

/** Things by each of their keys; a thing stands once under a key. */
export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === '') continue
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  }
  return groups
}
