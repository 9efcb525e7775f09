/** A small seeded generator (mulberry32), so that the demo community is the same on every machine. */
export type Dice = {
  /** A number in [0, 1). */
  readonly roll: () => number
  /** A whole number in [from, to]. */
  readonly between: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  readonly shuffle: <T>(from: readonly T[]) => T[]
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => {
    const found = from[between(0, from.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  const shuffle = <T>(from: readonly T[]): T[] =>
    from
      .map((item) => ({ item, order: roll() }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ item }) => item)
  return { roll, between, chance: (share) => roll() < share, pick, shuffle }
}
