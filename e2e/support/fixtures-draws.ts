import { readable } from '@/lib/db/transaction'
import { createReview } from './reviews'
import type { MoreThings } from './things-types'

/** What the routes of `draws` are asked for. Before its reveal a draw's seed is nobody's. */
export async function drawsFixtures(): Promise<MoreThings> {
  const { drawId } = await createReview()
  const { seed } = await readable().draw.findUniqueOrThrow({ where: { id: drawId } })
  return {
    addresses: { '/draws/[id] draw': `/draws/${drawId}` },
    secrets: [Buffer.from(seed).toString('hex')],
  }
}
