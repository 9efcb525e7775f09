import type { Temporal } from 'temporal-polyfill'
import { toInstant } from './clock'

/** How many wait in a queue, since when the oldest of them does, and the one to begin with. */
export type QueueHead = {
  readonly count: number
  /** Null while none waits. */
  readonly since: Temporal.Instant | null
  /** Id of the first; null while none waits. */
  readonly first: string | null
}

/** The same as a statement gives it; none where no row came back. */
export type HeadRow = {
  readonly count: number
  readonly since: Date | null
  readonly first: string | null
}

export function toHead(row: HeadRow | undefined): QueueHead {
  const { count = 0, since = null, first = null } = row ?? {}
  return { count, since: since === null ? null : toInstant(since), first }
}
