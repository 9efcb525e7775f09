import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { requireApplication } from '@/lib/applications/commands'
import { canDecide } from '@/lib/applications/policy'
import * as store from './store-notes'

/** What organisers write to each other; applicants never read it. Refusals: NOT_ALLOWED, APPLICATION_UNKNOWN. */
export async function addNote(
  actor: Actor,
  { applicationId, text }: { readonly applicationId: string; readonly text: string },
): Promise<Outcome<undefined>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await requireApplication(tx, applicationId)
    await store.insertNote(tx, { applicationId, text, authorId: actorId(actor), at: toDate(now()) })
    return undefined
  })
}

/** Takes one's own note away. Refusals: NOT_ALLOWED, NOTE_UNKNOWN (gone, or of another author). */
export async function dropNote(
  actor: Actor,
  { noteId }: { readonly noteId: string },
): Promise<Outcome<undefined>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    if (!(await store.deleteNote(tx, noteId, actorId(actor)))) reject('NOTE_UNKNOWN')
    return undefined
  })
}
