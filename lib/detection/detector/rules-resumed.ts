import type { Line } from './rules-evenings'

/** Others take the floor from an answer sooner than from a talk. */
const OTHERS_BREAK = 1.2
/** An answer is for one member: it says little about whether the talk goes on. */
const ANSWER_SHARE = 0.3
const ANSWER_SECONDS = 120
const MENTIONS = /[@「]/u
/** Who goes on does so soon; what is said an hour later is another matter. */
const SOON = 15 * 60
const MAX_AHEAD = 60

/**
 * What the speaker says unasked after each of these messages, in points of weight: the best stretch of
 * speech that begins soon after it, where questions and remarks of others count against it and an answer
 * counts for little. A talk that members cut into goes on; after its end only answers are left. `own`
 * are indexes of the speaker's messages, in order. Linear in the lines from the first of them to the last.
 */
export function speechAfter(lines: readonly Line[], own: readonly number[]): number[] {
  const stretches = stretchesFrom(lines, own)
  return own.map((at, place) => {
    const until = (lines[at]?.second ?? 0) + SOON
    let best = 0
    for (let next = place + 1; next < own.length && next <= place + MAX_AHEAD; next += 1) {
      if ((lines[own[next] ?? -1]?.second ?? Number.POSITIVE_INFINITY) > until) break
      best = Math.max(best, stretches[next] ?? 0)
    }
    return best
  })
}

/** The best sum of speech that begins with each message: Kadane's running sum, read from the end. */
function stretchesFrom(lines: readonly Line[], own: readonly number[]): number[] {
  const stretches: number[] = own.map(() => 0)
  let stretch = 0
  for (let place = own.length - 1; place >= 0; place -= 1) {
    const at = own[place] ?? 0
    const others = othersBetween(lines, at, own[place + 1] ?? 0)
    stretch = Math.max(0, stretch - OTHERS_BREAK * others)
    stretch += speechWeight(lines, own[place - 1] ?? at, at)
    stretches[place] = stretch
  }
  return stretches
}

/** A message's weight as a piece of the talk: less when it answers a member. */
function speechWeight(lines: readonly Line[], before: number, at: number): number {
  const line = lines[at]
  if (line === undefined) return 0
  const answers =
    line.kind === 'reply' ||
    line.kind === 'quotation' ||
    MENTIONS.test(line.text) ||
    lines
      .slice(before + 1, at)
      .some((other) => other.asking && line.second - other.second <= ANSWER_SECONDS)
  return answers ? line.weight * ANSWER_SHARE : line.weight
}

function othersBetween(lines: readonly Line[], from: number, to: number): number {
  let weight = 0
  for (let at = from + 1; at < to; at += 1) weight += lines[at]?.weight ?? 0
  return weight
}
