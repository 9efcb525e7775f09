import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { canWorkOnNames } from './policy'
import { momentOf } from './rules-cases'
import type { QueueFilter } from './schema'
import { findQueueIds } from './store-queue'
import { findLastDecision, namesOf } from './store-work'
import type { Choice } from './types'

/** A queue is gone through one by one as far as this. */
const MAX_IDS = 1000

/**
 * The members of the queue in its order; those to decide about, where the filter asks for no state. Null for all
 * but organisers.
 */
export async function nameQueueIds(viewer: Viewer, filter: QueueFilter): Promise<string[] | null> {
  if (!canWorkOnNames(viewer)) return null
  const moment = momentOf(now(), (await currentSettings()).timeZone)
  const { page: _, ...rest } = filter
  const state = filter.state === 'ANY' ? 'DECIDE' : filter.state
  return findQueueIds(readable(), moment, { ...rest, state }, MAX_IDS)
}

type Decided = {
  readonly name: string
  readonly choice: Choice
  readonly round: number
  readonly undone: boolean
}

/** The last decision about a member's nickname; null where there is none, and for all but organisers. */
export async function lastNameDecision(viewer: Viewer, memberId: string): Promise<Decided | null> {
  if (!canWorkOnNames(viewer) || !z.uuid().safeParse(memberId).success) return null
  const db = readable()
  const [last, names] = await Promise.all([findLastDecision(db, memberId), namesOf(db, [memberId])])
  const name = names.get(memberId)
  if (last === null || name === undefined) return null
  return { name, choice: last.choice, round: last.round, undone: last.undoneAt !== null }
}
