import type { Calling } from './rules-traces'

/** Name → names that were met with it at the same time, and in how many minutes. Works both ways. */
export type Together = ReadonlyMap<string, ReadonlyMap<string, number>>

/** In so many minutes two must have met: once may be one person with two devices, or a typed name. */
export const SEVERAL = 3
const MINUTE = 60_000

/** Pairs and their minutes as one map that finds each from the other. */
export function togetherOf(
  pairs: Iterable<{ readonly a: string; readonly b: string; readonly count: number }>,
): Together {
  const found = new Map<string, Map<string, number>>()
  for (const { a, b, count } of pairs) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const met = found.get(one) ?? new Map<string, number>()
      met.set(other, (met.get(other) ?? 0) + count)
      found.set(one, met)
    }
  }
  return found
}

/**
 * Nicknames that were mentioned within the same minute, by their keys. A member has one group nickname
 * at once; only what the chat program itself wrote counts, for anybody types a short form.
 */
export function usedTogether(callings: readonly Calling[]): Together {
  const minutes = new Map<number, Set<string>>()
  for (const { at, mentions } of callings) {
    const minute = Math.floor(at / MINUTE)
    const keys = mentions.flatMap(({ key, closed }) => (closed ? [key] : []))
    minutes.set(minute, new Set([...(minutes.get(minute) ?? []), ...keys]))
  }
  const pairs = [...minutes.values()].flatMap((keys) => {
    const sorted = [...keys].toSorted()
    return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => ({ a, b, count: 1 })))
  })
  return togetherOf(pairs)
}
