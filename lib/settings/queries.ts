import { lastActs, listActs } from '@/lib/audit/store'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canManageCommunity } from '@/lib/communities/policy'
import { displayNames } from '@/lib/members/profile/queries'
import { toInstant } from '@/lib/shared/clock'
import { ACTS, SUBJECTS, type Subject } from './rules'
import { FIELD_ACTS, type FieldSubject, lastChanged } from './rules-fields'
import type { LastChange } from './types'

/** When each subject was changed last; a subject that never was is left out. Null for who sees no settings. */
export async function settingChanges(
  viewer: Viewer,
): Promise<ReadonlyMap<Subject, LastChange> | null> {
  if (!canManageCommunity(viewer)) return null
  const acts = await lastActs(
    readable(),
    SUBJECTS.flatMap((subject) => ACTS[subject]),
  )
  const actors = acts.flatMap(({ actorId }) => actorId ?? [])
  const names = await displayNames(viewer, actors)
  const changes = SUBJECTS.flatMap((subject): [Subject, LastChange][] => {
    const those: readonly string[] = ACTS[subject]
    const [last] = acts
      .filter(({ action }) => those.includes(action))
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    if (last === undefined) return []
    const by = last.actorId === null ? null : (names.get(last.actorId) ?? null)
    return [[subject, { at: toInstant(last.at), by }]]
  })
  return new Map(changes)
}

/**
 * When each setting of a subject was changed last, by the names that its acts use; one that never was is left out.
 * `first` is what the settings held before any act, in the same names; of a subject with several of a kind the acts on
 * these alone are read. Empty for who sees no settings.
 */
export async function fieldChanges(
  viewer: Viewer,
  subject: FieldSubject,
  first: Readonly<Record<string, string>>,
  subjectIds: readonly string[] | null = null,
): Promise<ReadonlyMap<string, LastChange>> {
  if (!canManageCommunity(viewer)) return new Map()
  const acts = await listActs(readable(), FIELD_ACTS[subject], subjectIds)
  const changed = lastChanged(acts, first)
  const actors = [...changed.values()].flatMap(({ actorId }) => actorId ?? [])
  const names = await displayNames(viewer, actors)
  return new Map(
    [...changed].map(([field, { at, actorId }]): [string, LastChange] => [
      field,
      { at: toInstant(at), by: actorId === null ? null : (names.get(actorId) ?? null) },
    ]),
  )
}
