import type { Tx } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import * as store from './store-drafts'

/** Steps of another room's command, inside its transaction. Who may do it is that command's question. */

/**
 * Makes the draft of a talk's transcript from a stretch of the log, or cuts an unpublished one anew.
 * Rejects with TRANSCRIPT_PUBLISHED while it is published.
 */
export async function createDraft(tx: Tx, talkId: string, cut: store.DraftCut): Promise<void> {
  if (!(await store.saveDraft(tx, talkId, cut))) reject('TRANSCRIPT_PUBLISHED')
}

/**
 * Removes a draft, where there is one. Rejects with TRANSCRIPT_PUBLISHED while it is published: it is
 * withdrawn first.
 */
export async function removeDraft(tx: Tx, talkId: string): Promise<void> {
  if (!(await store.deleteDraft(tx, talkId))) reject('TRANSCRIPT_PUBLISHED')
}
