import type { Viewer } from '@/lib/auth/types'
import { nightIdSchema } from '@/lib/checkins/schema'
import { findNight } from '@/lib/checkins/store-nights'
import { readable } from '@/lib/db/transaction'
import { canHost } from '@/lib/nights/policy'
import { listTapsToDecide } from './store'
import type { TapToDecide } from './types'

/** How many are listed at once; answered ones make room. */
const LIST = 50

/** The kept taps of the night of which its hosts are asked; none for other viewers. */
export async function tapsToDecide(viewer: Viewer, nightId: string): Promise<TapToDecide[]> {
  if (!nightIdSchema.safeParse(nightId).success) return []
  const night = await findNight(readable(), nightId)
  if (!night || !canHost(viewer, night)) return []
  return listTapsToDecide(readable(), nightId, LIST)
}
