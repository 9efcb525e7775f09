import { openedPlaces } from '@/lib/talks/vacancies/queries'
import { readable } from '@/lib/db/transaction'
import type { UndoView } from '@/lib/rosters/types-view'
import { idsOf, blockersOf } from './rules'
import * as store from './store'

const NAMED = 20

/** What undoing an applied roster would meet. A part of the roster's page, which asks who may see it. */
export async function undoView(id: string, groupId: string): Promise<UndoView | null> {
  const db = readable()
  const found = await store.readEffects(db, id)
  if (found === null) return null
  const { effects, appliedAt } = found
  const [later, people, vacated] = await Promise.all([
    store.appliedAfter(db, { id, groupId, appliedAt }),
    store.findNow(db, idsOf(effects), appliedAt),
    effects.left.length === 0 ? 0 : openedPlaces(groupId, appliedAt),
  ])
  const blockers = blockersOf(effects, groupId, people)
  const newcomers = new Set(effects.added)
  return {
    counts: {
      added: effects.added.length,
      renamed: effects.names.filter(({ memberId }) => !newcomers.has(memberId)).length,
      returned: effects.returned.length,
      moved: effects.moved.length,
      left: effects.left.length,
      transfers: effects.ended?.transfers.length ?? 0,
      exceptions: effects.ended?.exceptions.length ?? 0,
    },
    signedOut: effects.ended?.signedOut ?? 0,
    vacated,
    keepsEnded: effects.ended !== undefined,
    blockers: blockers.slice(0, NAMED),
    stand: blockers.length,
    later: later?.toISOString() ?? null,
  }
}
