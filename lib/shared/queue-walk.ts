/** Where one stands in a queue that is gone through one by one. */
export type QueuePlace = {
  /** From 1; null for one that is not in it, or no longer. */
  readonly at: number | null
  readonly of: number
  /** The one after it, from the end back to the first; null where it is the only one. */
  readonly next: string | null
}

/** `ids` in the order of the queue. */
export function placeIn(ids: readonly string[], id: string): QueuePlace {
  const index = ids.indexOf(id)
  const others = ids.filter((one) => one !== id)
  return {
    at: index === -1 ? null : index + 1,
    of: ids.length,
    next: ids[index + 1] ?? others[0] ?? null,
  }
}

/**
 * Where to go on after a decision: to the one that came next when the page was made, else, where another person
 * decided that one meanwhile, to the first; null when none is left.
 */
export function nextAfter(
  ids: readonly string[],
  decided: string,
  wanted: string | null,
): string | null {
  const left = ids.filter((id) => id !== decided)
  return left.find((id) => id === wanted) ?? left[0] ?? null
}
