import { Temporal } from 'temporal-polyfill'

/** A name and the time it was held: from an instant to before another, or until now. */
export type Held = {
  readonly id: string
  readonly text: string
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
}

export type NameChange =
  | {
      readonly do: 'open'
      readonly text: string
      from: Temporal.Instant
      to: Temporal.Instant | null
    }
  | {
      readonly do: 'hold'
      readonly id: string
      from: Temporal.Instant
      to: Temporal.Instant | null
    }

/**
 * What follows for the history of a member's group nicknames when one is seen at an instant, or seen
 * to be gone (null). An observation from the past takes its place in the past: what was held later
 * stays. Changes are in the order in which they are to be written: ends before beginnings.
 */
export function placeNickname(
  history: readonly Held[],
  text: string | null,
  at: Temporal.Instant,
): NameChange[] {
  const then = history.find((name) => heldAt(name, at))
  if (then?.text === text || (then === undefined && text === null)) return []
  const changes: NameChange[] =
    then === undefined ? [] : [{ do: 'hold', id: then.id, from: then.from, to: at }]
  if (text === null) return changes
  const next = history
    .filter(({ from }) => isBefore(at, from))
    .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))[0]
  if (next?.text === text) return [...changes, { do: 'hold', id: next.id, from: at, to: next.to }]
  const to = next?.from ?? null
  // Given up and taken up again within the same instant.
  const same = history.find((name) => name.text === text && name.from.equals(at))
  if (same !== undefined) return [...changes, { do: 'hold', id: same.id, from: at, to }]
  return [...changes, { do: 'open', text, from: at, to }]
}

/**
 * The time a name is known to have been held once a further stretch of it is known; null when that
 * adds nothing. No end on either side means that it is held still.
 */
export function widen(
  known: Pick<Held, 'from' | 'to'>,
  more: Pick<Held, 'from' | 'to'>,
): Pick<Held, 'from' | 'to'> | null {
  const from = isBefore(more.from, known.from) ? more.from : known.from
  const to =
    known.to === null || more.to === null ? null : isBefore(known.to, more.to) ? more.to : known.to
  const same = from.equals(known.from) && (to === null ? known.to === null : known.to?.equals(to))
  return same === true ? null : { from, to }
}

export function heldAt({ from, to }: Pick<Held, 'from' | 'to'>, at: Temporal.Instant): boolean {
  return !isBefore(at, from) && (to === null || isBefore(at, to))
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
