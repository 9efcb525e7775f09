import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canDecide } from './policy-desk'
import { countWaiting } from './store-waiting'

/** How many applications wait for organisers to decide: a badge. Nothing waits for anybody else. */
export async function applicationsWaiting(viewer: Viewer): Promise<number> {
  return canDecide(viewer) ? countWaiting(readable()) : 0
}
