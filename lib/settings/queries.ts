import { lastActs } from '@/lib/audit/store'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canManageCommunity } from '@/lib/communities/policy'
import { displayNames } from '@/lib/members/profile/queries'
import { toInstant } from '@/lib/shared/clock'
import { ACTS, SUBJECTS, type Subject } from './rules'
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
