import { actorId } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canMatch } from '@/lib/matching/policy'
import { TOGETHER_MAX } from '@/lib/matching/schema'
import { isExact } from './rules'
import * as store from './store'
import type { ExactMatch } from './types'

/** Among so many of the likeliest. */
const LOOKED_AT = 500

/** Open matches without a doubt; empty for a viewer who may not see them. */
export async function exactMatches(viewer: Viewer): Promise<readonly ExactMatch[]> {
  if (!canMatch(viewer)) return []
  const open = await store.listOpen(readable(), LOOKED_AT)
  return open
    .filter(({ reasons }) => isExact(reasons))
    .slice(0, TOGETHER_MAX)
    .map(({ id, member, other, merges }) => ({ id, member, other, merges }))
}

/** How many of what the viewer accepted in that moment stand accepted. */
export async function acceptedTogether(viewer: Viewer, at: Date): Promise<number> {
  if (!canMatch(viewer) || viewer.kind !== 'member') return 0
  return (await store.listAcceptedAt(readable(), at, actorId(viewer))).length
}
