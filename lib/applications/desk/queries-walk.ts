import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canDecide } from '@/lib/applications/policy'
import type { ApplicationState } from '@/lib/applications/types'
import type { QueueFilter } from './schema'
import { findDecided, listShelfIds } from './store-queue'

/** A queue is gone through one by one as far as this. */
const MAX_IDS = 1000

/** The applications of a shelf in its order; null for all but organisers. */
export async function shelfIds(viewer: Viewer, filter: QueueFilter): Promise<string[] | null> {
  return canDecide(viewer) ? listShelfIds(readable(), filter, MAX_IDS) : null
}

type Decided = {
  readonly name: string
  readonly version: number
  readonly state: ApplicationState
  /** Whether the applicant was not notified of it yet, so that it can be undone. */
  readonly undoable: boolean
}

/** What became of an application that was decided a moment ago; null for all but organisers and for an unknown one. */
export async function decidedApplication(viewer: Viewer, id: string): Promise<Decided | null> {
  if (!canDecide(viewer) || !z.uuid().safeParse(id).success) return null
  const found = await findDecided(readable(), id)
  if (found === null) return null
  const { name, version, state, notifyAt } = found
  return { name, version, state, undoable: notifyAt !== null }
}
