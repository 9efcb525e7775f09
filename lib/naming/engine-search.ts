import type { Gap, Piece } from './engine-split'
import type { PartName } from './types'

export type Choice = { readonly part: PartName; readonly from: number; readonly to: number }

export type Reading = {
  readonly score: number
  /** Which pieces, from and to (exclusive), are which part; pieces in no choice are left over. */
  readonly choices: readonly Choice[]
}

/** How good a reading of pieces `from` to `to` (exclusive) as this part is. */
export type Score = (part: PartName, from: number, to: number) => number

type State = { readonly score: number; readonly mask: number; readonly trace: Trace | null }
type Trace = { readonly choice: Choice; readonly before: Trace | null }

const PARTS = ['name', 'company', 'role', 'city'] as const
const LONGEST_SPAN = 6
const NAME = 1
/** What a reading without a name is worth less. */
const NAMELESS = 6
const LEFT_OVER = -9

/** The best way to tell the pieces apart into parts, each of them at most once. */
export function bestReading(
  pieces: readonly Piece[],
  gaps: readonly Gap[],
  order: readonly PartName[],
  score: Score,
): Reading {
  const inMind = PARTS.map((part) => order.indexOf(part))
  const states = pieces.map(() => new Map<number, State>())
  states.push(new Map())
  states[0]?.set(0, { score: 0, mask: 0, trace: null })
  for (let from = 0; from < pieces.length; from += 1) {
    for (const state of states[from]?.values() ?? []) {
      keep(states[from + 1], { ...state, score: state.score + leftOver(gaps, from) })
    }
    for (let to = from + 1; to <= Math.min(pieces.length, from + LONGEST_SPAN); to += 1) {
      const merging = mergeCost(gaps, from, to)
      const cutting = from === 0 ? 0 : cutCost(gaps, from)
      PARTS.forEach((part, bit) => {
        const worth = score(part, from, to) - merging - cutting
        for (const { score: sofar, mask, trace } of states[from]?.values() ?? []) {
          if ((mask & (1 << bit)) !== 0) continue
          keep(states[to], {
            score: sofar + worth - inversions(mask, bit, inMind),
            mask: mask | (1 << bit),
            trace: { choice: { part, from, to }, before: trace },
          })
        }
      })
    }
  }
  return finished([...(states[pieces.length]?.values() ?? [])])
}

/** A piece that is no part; what is glued to a part is not dropped from it. */
function leftOver(gaps: readonly Gap[], at: number): number {
  return gaps[at]?.kind === 'glued' || gaps[at + 1]?.kind === 'glued' ? 3 * LEFT_OVER : LEFT_OVER
}

function keep(into: Map<number, State> | undefined, state: State): void {
  const held = into?.get(state.mask)
  if (held === undefined || held.score < state.score) into?.set(state.mask, state)
}

/** What it costs that parts stand before this one that the rule wants after it. */
function inversions(mask: number, bit: number, inMind: readonly number[]): number {
  const mine = inMind[bit] ?? -1
  let cost = 0
  for (let other = 0; other < PARTS.length; other += 1) {
    if ((mask & (1 << other)) !== 0 && (inMind[other] ?? -1) > mine) cost += 2
  }
  return cost
}

const MERGE = { rule: 6, strong: 4, weak: 1, space: 1.5, glued: 0 } as const

function mergeCost(gaps: readonly Gap[], from: number, to: number): number {
  let cost = 0
  for (let at = from + 1; at < to; at += 1) cost += MERGE[gaps[at]?.kind ?? 'glued']
  return cost
}

/** Spaces and signs separate where nothing better does; else they more likely belong to a part. */
function cutCost(gaps: readonly Gap[], at: number): number {
  const kind = gaps[at]?.kind
  if (kind === 'glued') return 3
  if (kind === 'rule' || kind === 'strong') return 0
  return gaps.some((gap, index) => index > 0 && (gap.kind === 'rule' || gap.kind === 'strong'))
    ? 3
    : 0
}

function finished(states: readonly State[]): Reading {
  let best: State | null = null
  let most = -Infinity
  for (const state of states) {
    const total = state.score - ((state.mask & NAME) === 0 ? NAMELESS : 0)
    if (total <= most) continue
    best = state
    most = total
  }
  const choices: Choice[] = []
  for (let trace = best?.trace ?? null; trace !== null; trace = trace.before) {
    choices.unshift(trace.choice)
  }
  return { score: most, choices }
}
