import { readable } from '@/lib/db/transaction'
import { aReview } from './reviews'
import type { MoreThings } from './things-types'

/** What the routes of `draws` are asked for. Before its reveal a draw's seed is nobody's. */
export async function drawsThings(): Promise<MoreThings> {
  const { drawId } = await aReview()
  const { seed } = await readable().draw.findUniqueOrThrow({ where: { id: drawId } })
  return {
    addresses: { '/draws/[id] draw': `/draws/${drawId}` },
    secrets: [Buffer.from(seed).toString('hex')],
  }
}
