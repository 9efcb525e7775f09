import type { Role, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canGain, canMerge, canMatch } from '@/lib/matching/policy'
import { readSides } from '@/lib/matching/queries'
import type { MergedTable } from './rules-tables'
import { countRows } from './store-rows'
import { decideMerge, gainedRoles } from './rules'
import { listMerges, searchUnmerged, splittable } from '@/lib/matching/store-desk'
import { readMergeable } from './store'
import type { Side } from '@/lib/matching/types-view'
import { followersOf, partedFrom } from '@/lib/matching/store-parting'
import type { MergeView, MemberAlias, PartedAlias } from './types'

export type MergePreview = {
  readonly kept: Side
  readonly other: Side
  /** Table → rows that will belong to the one who stays. */
  readonly moves: readonly { readonly table: MergedTable; readonly count: number }[]
  readonly gained: readonly Role[]
  readonly email: 'none' | 'moves' | 'stays'
  /** Why it cannot be done. */
  readonly refusal: string | null
}

/** What merging the other into this one would do; null when one of them is not there for the viewer. */
export async function mergePreview(
  viewer: Viewer,
  keptId: string,
  otherId: string,
): Promise<MergePreview | null> {
  if (!canMatch(viewer)) return null
  const db = readable()
  const [rows, sides, counts] = await Promise.all([
    readMergeable(db, [keptId, otherId]),
    readSides(db, [keptId, otherId], []),
    countRows(db, otherId),
  ])
  const keptRow = rows.find(({ id }) => id === keptId)
  const otherRow = rows.find(({ id }) => id === otherId)
  const kept = sides.members.get(keptId)
  const other = sides.members.get(otherId)
  if (keptRow === undefined || otherRow === undefined) return null
  if (kept === undefined || other === undefined) return null
  const gained = gainedRoles(keptRow, otherRow)
  const allowed = canMerge(viewer, keptRow) && canMerge(viewer, otherRow)
  const refusal =
    decideMerge(keptRow, otherRow) ??
    (allowed ? null : 'NOT_ALLOWED') ??
    (canGain(viewer, gained) ? null : 'ROLES_NOT_YOURS')
  return {
    kept,
    other,
    refusal,
    moves: [...counts].filter(([, count]) => count > 0).map(([table, count]) => ({ table, count })),
    gained: gained as Role[],
    email: otherRow.email === null ? 'none' : keptRow.email === null ? 'moves' : 'stays',
  }
}

/** Members with whom this one may be merged. */
export async function mergeChoices(viewer: Viewer, keptId: string, query: string) {
  return canMatch(viewer) ? searchUnmerged(readable(), query, keptId, 30) : []
}

/** Merges and splits in which a member took part, newest first. */
export async function mergesOf(viewer: Viewer, memberId: string): Promise<MergeView[]> {
  if (!canMatch(viewer)) return []
  const rows = await listMerges(readable(), memberId)
  return rows.map(({ kept, other, at, undoneAt, ...row }) => ({
    ...row,
    keptName: kept.displayName,
    otherName: other.displayName,
    at: at.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }))
}

/** Labels and mentioned nicknames that are taken for a member's. */
export async function aliasesOf(viewer: Viewer, memberId: string): Promise<MemberAlias[]> {
  if (!canMatch(viewer)) return []
  const db = readable()
  const [found, followers] = await Promise.all([
    splittable(db, memberId),
    followersOf(db, memberId),
  ])
  return [
    ...(found?.logPeople ?? []).map(({ id, label }) => ({
      kind: 'label' as const,
      id,
      text: label,
      followers: followers.get(id) ?? null,
    })),
    ...(found?.mentionedNames ?? []).map((one) => ({
      kind: 'mention' as const,
      ...one,
      followers: null,
    })),
  ]
}

/** Labels and nicknames that were parted from a member and can be given back. */
export async function partedAliasesOf(viewer: Viewer, memberId: string): Promise<PartedAlias[]> {
  if (!canMatch(viewer)) return []
  const rows = await partedFrom(readable(), memberId)
  return rows.flatMap(({ person, mentioned }): PartedAlias[] => {
    if (person !== null) return [{ kind: 'label', id: person.id, text: person.label }]
    return mentioned === null ? [] : [{ kind: 'mention', ...mentioned }]
  })
}

/** What of a member may be given to a new one; null when there is none for the viewer. */
export async function splitChoices(viewer: Viewer, memberId: string) {
  if (!canMatch(viewer)) return null
  const found = await splittable(readable(), memberId)
  if (found === null || found.status === 'MERGED' || found.status === 'ERASED') return null
  return {
    ...found,
    checkIns: found.checkIns.map(({ id, night }) => ({
      id,
      date: night.date.toISOString().slice(0, 10),
    })),
  }
}
