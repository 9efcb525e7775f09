import { claimFeed } from '@/lib/claims/queries'
import { claimTokenOf } from '@/lib/claims/rules-cookies'
import { clientOf } from '@/lib/http/peer'
import { acquireSlot } from '@/lib/live/connections'
import { eventStream } from '@/lib/live/stream'

export const dynamic = 'force-dynamic'

/** Streams one address holds at most: on the evening of moving in, an office or a household waits. */
const PER_ADDRESS = 120

/** What becomes of the claim of this browser: event `claim`. Without its cookie there is nothing. */
export async function GET(request: Request): Promise<Response> {
  const token = claimTokenOf(request.headers)
  const claim = token === null ? null : await claimFeed(token)
  if (claim === null) return new Response(null, { status: 404 })
  const slot = acquireSlot(`claim ${clientOf(request.headers)}`, PER_ADDRESS)
  if (slot === null) return new Response(null, { status: 429, headers: { 'retry-after': '30' } })
  const signal = AbortSignal.any([request.signal, slot.evicted])
  return eventStream({ feeds: { claim }, signal, closed: slot.leave })
}
