import { currentViewer } from '@/lib/auth/current'
import { prefersJson } from '@/lib/http/negotiation'
import { clientOf } from '@/lib/http/peer'
import { nightFeed, ownPresence, presenceFeed, readLiveNight } from '@/lib/checkins/queries-live'
import { acquireSlot } from '@/lib/live/connections'
import { eventStream } from '@/lib/live/stream'
import { now } from '@/lib/shared/clock'

export const dynamic = 'force-dynamic'

/** Streams one person holds at most: devices and tabs. */
const PER_MEMBER = 8
/** And one address without signing in: an office shares one. */
const PER_ADDRESS = 60

/**
 * The night as it goes: events `night` and, for a member, `own`. Asked for JSON, it answers once, for
 * browsers and proxies through which no stream comes.
 */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  const [{ id }, viewer] = await Promise.all([params, currentViewer()])
  if (prefersJson(request.headers.get('accept'), 'text/event-stream')) {
    const state = await readLiveNight(viewer, id)
    if (state === null) return new Response(null, { status: 404 })
    const at = now().epochMilliseconds
    const own = { at, state: await ownPresence(viewer, id) }
    const answer = { night: { at, state }, ...(viewer.kind === 'member' && { own }) }
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  }
  const night = await nightFeed(viewer, id)
  if (night === null) return new Response(null, { status: 404 })
  const slot =
    viewer.kind === 'member'
      ? acquireSlot(viewer.memberId, PER_MEMBER)
      : acquireSlot(clientOf(request.headers), PER_ADDRESS)
  if (slot === null) return new Response(null, { status: 429, headers: { 'retry-after': '30' } })
  const own = presenceFeed(viewer, id)
  const feeds = { night, ...(own && { own }) }
  const signal = AbortSignal.any([request.signal, slot.evicted])
  return eventStream({ feeds, signal, closed: slot.leave })
}
