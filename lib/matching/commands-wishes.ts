import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { labelsOfMembers } from '@/lib/logs/store-erase'
import { findPerson, namesOfMembers } from '@/lib/members/store-person'
import { takeOutWords, takeVoice, type Uncertain } from '@/lib/transcripts/takedown/commands'
import { mentionsOfMembers } from './store-erase'

/**
 * The wishes of members for what is published, applied to lines that became theirs, or to a wish that became
 * stricter: by a merge, by its undoing, or because a label is theirs now. A step of another's transaction, so
 * that published lines obey with its commit. What was taken out does not come back when it is undone: an editor
 * publishes anew.
 *
 * Rejects LINES_UNCERTAIN {lines, date} unless such lines are left.
 */
export async function applyWishes(
  tx: Tx,
  actor: Actor,
  memberIds: readonly string[],
  uncertain: Uncertain = 'REFUSE',
): Promise<void> {
  for (const id of [...new Set(memberIds)].toSorted()) {
    const person = await findPerson(tx, id)
    if (person === null || person.status === 'MERGED' || person.status === 'ERASED') continue
    const { ids, archiveAs } = person
    if (archiveAs === 'ROLE') await takeVoice(tx, actor, { ids, labels: [] }, uncertain)
    if (archiveAs === 'LEFT_OUT') {
      const labels = await namesIn(tx, ids)
      await takeOutWords(tx, actor, { ids, labels }, uncertain)
    }
  }
}

/** By which they are quoted. */
async function namesIn(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const names = [
    ...(await namesOfMembers(tx, ids)),
    ...(await labelsOfMembers(tx, ids)),
    ...(await mentionsOfMembers(tx, ids)),
  ]
  return [...new Set(names)].filter((name) => name.trim() !== '')
}
