/** A place that one stream holds. */
export type Slot = {
  /** Gives it back; a second time changes nothing. */
  readonly leave: () => void
  /** Aborted when the place goes to a newer stream of the same holder. */
  readonly evicted: AbortSignal
}

type Held = { readonly since: number; readonly evict: () => void }

const globals = globalThis as { yehuaStreams?: Map<string, Set<Held>> }

/** How long a stream keeps its place against a newer one, in milliseconds. */
const FRESH_MS = 60_000

/**
 * Takes one of the places of `holder`. When all `max` are taken the oldest gives way, unless it is new itself:
 * a client that vanished without a word is noticed late, and must not keep its owner out. Null when none
 * gives way. Counted per process: a limit on what one client can hold open, not a quota.
 */
export function acquireSlot(
  holder: string,
  max: number,
  now: number = performance.now(),
): Slot | null {
  const streams = (globals.yehuaStreams ??= new Map<string, Set<Held>>())
  const held = streams.get(holder) ?? new Set<Held>()
  const [oldest] = held
  if (held.size >= max && oldest !== undefined) {
    if (now - oldest.since < FRESH_MS) return null
    held.delete(oldest)
    oldest.evict()
  }
  const eviction = new AbortController()
  const own: Held = { since: now, evict: () => eviction.abort() }
  held.add(own)
  streams.set(holder, held)
  const leave = () => {
    held.delete(own)
    if (held.size === 0 && streams.get(holder) === held) streams.delete(holder)
  }
  return { leave, evicted: eviction.signal }
}
