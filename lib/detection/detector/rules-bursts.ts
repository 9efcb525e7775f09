import type { Line } from './rules-evenings'

/** A stretch in which one person holds the floor. `from` and `to` are indexes of the evening's lines. */
export type Burst = {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly own: readonly number[]
  readonly strength: number
}

const OTHERS = 0.9
/** Silence costs nothing for ten minutes: people type long messages. */
const PATIENCE = 600
const SILENCE_PER_MINUTE = 0.25
const MAX_SILENCE = 5
const MIN_STRENGTH = 6
const MIN_OWN = 2
/** A stretch is over when this much was lost since its best moment. */
const DROP = 12
const MAX_BURSTS = 12

/**
 * Maximal stretches per person by a running sum (Kadane): what the person says counts for, what others
 * say counts against, long silence counts against. Time is linear in the number of lines, because the
 * others' share between two messages of one person is a difference of prefix sums.
 */
export function findBursts(lines: readonly Line[], first: number, last: number): Burst[] {
  const spoken = prefixSums(lines)
  const own = new Map<string, number[]>()
  for (let at = first; at < last; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const list = own.get(line.label)
    if (list === undefined) own.set(line.label, [at])
    else list.push(at)
  }
  const bursts: Burst[] = []
  for (const [label, indexes] of own) {
    if (indexes.length >= MIN_OWN) bursts.push(...burstsOf(label, indexes, lines, spoken))
  }
  return [...bursts, ...joined(bursts)]
    .sort((one, other) => other.strength - one.strength)
    .slice(0, MAX_BURSTS)
}

/** A talk that others talked over falls apart; its pieces are tried together as well. */
function joined(bursts: readonly Burst[]): Burst[] {
  const found: Burst[] = []
  for (const [place, burst] of bursts.entries()) {
    const before = bursts[place - 1]
    if (before?.label !== burst.label) continue
    const first = found.at(-1)?.to === before.to ? (found.pop() ?? before) : before
    found.push({
      label: burst.label,
      from: first.from,
      to: burst.to,
      own: [...first.own, ...burst.own],
      strength: first.strength + burst.strength,
    })
  }
  return found
}

function burstsOf(
  label: string,
  indexes: readonly number[],
  lines: readonly Line[],
  spoken: readonly number[],
): Burst[] {
  const found: Burst[] = []
  let sum = 0
  let best = 0
  let start = 0
  let peak = 0
  const close = () => {
    if (best >= MIN_STRENGTH && peak - start + 1 >= MIN_OWN) {
      const own = indexes.slice(start, peak + 1)
      found.push({ label, from: own[0] ?? 0, to: own.at(-1) ?? 0, own, strength: best })
    }
    sum = 0
    best = 0
  }
  for (const [place, at] of indexes.entries()) {
    const line = lines[at]
    if (line === undefined) continue
    const before = indexes[place - 1]
    if (before !== undefined && sum > 0) {
      const others = (spoken[at] ?? 0) - (spoken[before + 1] ?? 0)
      sum -= OTHERS * others + silence(line.second - (lines[before]?.second ?? line.second))
      if (sum <= 0 || best - sum > DROP) close()
    }
    if (sum <= 0) {
      sum = 0
      start = place
    }
    sum += line.weight
    if (sum > best) {
      best = sum
      peak = place
    }
  }
  close()
  return found
}

function silence(seconds: number): number {
  if (seconds <= PATIENCE) return 0
  return Math.min(MAX_SILENCE, ((seconds - PATIENCE) / 60) * SILENCE_PER_MINUTE)
}

function prefixSums(lines: readonly Line[]): number[] {
  const sums = [0]
  for (const line of lines) sums.push((sums.at(-1) ?? 0) + line.weight)
  return sums
}
