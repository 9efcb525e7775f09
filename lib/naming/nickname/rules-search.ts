import type { Gap, Piece } from './rules-split'
import type { PartName } from '@/lib/naming/types'

export type Choice = { readonly part: PartName; readonly from: number; readonly to: number }

export type Reading = {
  readonly score: number
  /** Which pieces, from and to (exclusive), are which part; pieces in no choice are left over. */
  readonly choices: readonly Choice[]
}

/** How good a reading of pieces `from` to `to` (exclusive) as this part is. */
export type Score = (part: PartName, from: number, to: number) => number

const PARTS = ['name', 'company', 'role', 'city'] as const
/** Sets of parts as bits; every one of them is a state before every piece. */
const SETS = 2 ** PARTS.length
const NAME = 1
/** Penalty of a reading without a name. */
const NAMELESS = 6
const LONGEST_SPAN = 6
/** Maximal cost of joining pieces into one part. */
const DEAREST = 11
const LEFT_OVER = -9

/**
 * The best assignment of the pieces to parts, each part at most once. `best[at * SETS + set]` is the score of
 * the best reading of the pieces before `at` in which this set of parts was found. `came` is the step that led
 * there: the piece it began with and the part, or one past the last part for a piece that is left over.
 */
export function bestReading(
  pieces: readonly Piece[],
  gaps: readonly Gap[],
  order: readonly PartName[],
  score: Score,
): Reading {
  const { length } = pieces
  const best = new Float64Array((length + 1) * SETS).fill(-Infinity)
  const came = new Int16Array((length + 1) * SETS).fill(-1)
  const later = laterThan(order)
  const wellCut = gaps.some(({ kind }, at) => at > 0 && (kind === 'rule' || kind === 'strong'))
  best[0] = 0
  for (let from = 0; from < length; from += 1) {
    const dropped = leftOver(gaps, from)
    for (let set = 0; set < SETS; set += 1) {
      const before = best[from * SETS + set] ?? -Infinity
      if (before === -Infinity) continue
      const worth = before + dropped
      keep(best, came, (from + 1) * SETS + set, worth, from * 8 + PARTS.length)
    }
    const cutting = from === 0 ? 0 : cutCost(gaps[from]?.kind, wellCut)
    let merging = 0
    for (let to = from + 1; to <= Math.min(length, from + LONGEST_SPAN); to += 1) {
      if (to > from + 1) merging += MERGE[gaps[to - 1]?.kind ?? 'glued']
      if (merging > DEAREST) break
      for (let bit = 0; bit < PARTS.length; bit += 1) {
        const worth = score(PARTS[bit] ?? 'name', from, to) - merging - cutting
        if (worth < HOPELESS) continue
        for (let set = 0; set < SETS; set += 1) {
          if ((set & (1 << bit)) !== 0) continue
          const before = best[from * SETS + set] ?? -Infinity
          if (before === -Infinity) continue
          const misplaced = COUNT[set & (later[bit] ?? 0)] ?? 0
          const total = before + worth - misplaced * OUT_OF_ORDER
          keep(best, came, to * SETS + (set | (1 << bit)), total, from * 8 + bit)
        }
      }
    }
  }
  return finished(best, came, length)
}

const HOPELESS = -20

function keep(best: Float64Array, came: Int16Array, at: number, worth: number, how: number): void {
  if (worth <= (best[at] ?? -Infinity)) return
  best[at] = worth
  came[at] = how
}

/** Cost of a piece that is no part. It is higher for a glued piece, which rather belongs to its neighbour. */
function leftOver(gaps: readonly Gap[], at: number): number {
  return gaps[at]?.kind === 'glued' || gaps[at + 1]?.kind === 'glued' ? 3 * LEFT_OVER : LEFT_OVER
}

/** For every part, the set of parts that the rule wants after it. One of them found earlier is out of order. */
function laterThan(order: readonly PartName[]): number[] {
  const places = PARTS.map((part) => order.indexOf(part))
  return places.map((mine) =>
    places.reduce((set, place, other) => (place > mine ? set | (1 << other) : set), 0),
  )
}

const OUT_OF_ORDER = 2
const COUNT = Array.from(
  { length: SETS },
  (_, set) => [0, 1, 2, 3].filter((bit) => (set & (1 << bit)) !== 0).length,
)

const MERGE = { rule: 6, strong: 4, weak: 1, space: 1.5, glued: 0 } as const

/** Spaces and weak signs separate parts only when there is no better separator; else they belong to a part. */
function cutCost(kind: Gap['kind'] | undefined, wellCut: boolean): number {
  if (kind === 'glued') return 3
  if (kind === 'space') return wellCut ? 3 : 1.5
  return kind === 'weak' && wellCut ? 3 : 0
}

function finished(best: Float64Array, came: Int16Array, length: number): Reading {
  let score = -Infinity
  let set = 0
  for (let one = 0; one < SETS; one += 1) {
    const total = (best[length * SETS + one] ?? -Infinity) - ((one & NAME) === 0 ? NAMELESS : 0)
    if (total > score) [score, set] = [total, one]
  }
  const choices: Choice[] = []
  for (let to = length; to > 0;) {
    const how = came[to * SETS + set] ?? 0
    const from = how >> 3
    const part = PARTS[how & 7]
    if (part !== undefined) {
      choices.unshift({ part, from, to })
      set &= ~(1 << (how & 7))
    }
    to = from
  }
  return { score, choices }
}
