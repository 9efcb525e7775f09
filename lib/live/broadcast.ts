import { notify } from '@/lib/db/listen'
import { readable, type Tx } from '@/lib/db/transaction'
import { log } from '@/lib/log/log'

export const LIVE_CHANNEL = 'yehua_live'

/** Between two bursts of notices from one process, in milliseconds. */
const QUIET = 200

type Pending = { topics: Set<string>; timer: NodeJS.Timeout | null; sending: Promise<void> | null }

// Next bundles routes and actions apart; they share one set of pending notices.
const globals = globalThis as { yehuaPendingTopics?: Pending }

/** Pages that watch the topic read it anew once the transaction commits. */
export async function broadcast(tx: Tx, topic: string): Promise<void> {
  await notify(tx, LIVE_CHANNEL, topic)
}

/**
 * The same after a commit, in batches: the first notice goes out at once, those of the next 200 ms
 * together. A notice lost with the process is made good by the heartbeat of every watching page.
 */
export function broadcastSoon(topic: string): void {
  const pending = (globals.yehuaPendingTopics ??= { topics: new Set(), timer: null, sending: null })
  pending.topics.add(topic)
  if (pending.timer === null) flush(pending)
}

/** Waits until every notice of `broadcastSoon` so far has been sent. */
export async function flushBroadcasts(): Promise<void> {
  const pending = globals.yehuaPendingTopics
  if (pending === undefined) return
  if (pending.topics.size > 0) flush(pending)
  await pending.sending
}

function flush(pending: Pending): void {
  if (pending.timer !== null) clearTimeout(pending.timer)
  const topics = [...pending.topics]
  pending.topics.clear()
  pending.timer = setTimeout(() => {
    pending.timer = null
    if (pending.topics.size > 0) flush(pending)
  }, QUIET)
  pending.timer.unref()
  pending.sending = send(topics)
}

async function send(topics: readonly string[]): Promise<void> {
  try {
    for (const topic of topics) await notify(readable(), LIVE_CHANNEL, topic)
  } catch (error) {
    log.warn({ err: error }, 'open pages could not be notified; their heartbeat will catch up')
  }
}
