import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canSeeDraws } from './policy'
import { listDigestOf, orderOf } from './rules'
import { drawIdSchema } from './schema'
import * as store from './store'
import type { DrawView } from './types'

/** One draw; null for visitors, and when there is none. The seed is in it once it is revealed. */
export async function drawForViewer(viewer: Viewer, id: string): Promise<DrawView | null> {
  if (!canSeeDraws(viewer) || !drawIdSchema.safeParse(id).success) return null
  const db = readable()
  const [draw, thrown] = await Promise.all([store.findDraw(db, id), store.listWords(db, id)])
  if (draw === null) return null
  const words = thrown.map(({ word, by, at }) => ({ word, by, at }))
  const { listedAt, ...rest } = draw
  const { seed, tickets, commitment } = draw
  return {
    ...rest,
    list: listedAt && { at: listedAt, digest: listDigestOf(commitment, tickets) },
    words,
    order: seed === null ? null : orderOf({ seed, tickets, words: words.map(({ word }) => word) }),
    threwWord:
      viewer.kind === 'member' && thrown.some(({ memberId }) => memberId === viewer.memberId),
  }
}
