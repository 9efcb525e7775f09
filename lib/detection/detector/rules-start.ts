import { opensTalk, preparesTalk } from './vocabulary'
import { START_WEIGHTS } from './rules-weights'
import type { Burst } from './rules-bursts'
import type { Line } from './rules-evenings'

const BEFORE_BURST = 15 * 60
const INTO_BURST = 20 * 60
const FLOOR_REACH = 10 * 60
const FLOOR_CROSSED = 60
const PAUSE = 150
const AHEAD = 300
const PRELUDE_WEIGHT = 5
const MAX_LINES = 80

/**
 * Where the talk starts: the message of the speaker that comes after the host gave the floor, opens
 * with a greeting or the subject, and is followed by more. Greetings and apologies while people still
 * check in are not the start.
 */
export function findStart(
  lines: readonly Line[],
  burst: Burst,
  floors: readonly number[],
  earliest: number,
): number {
  const begin = lines[burst.from]?.second ?? 0
  const own = ownAround(lines, burst, begin, earliest)
  const floor = floors.filter((at) => fits(lines, at, burst, begin)).at(-1)
  const afterFloor = own.find((at) => floor !== undefined && at > floor)
  let best = burst.from
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [place, at] of own.entries()) {
    const line = lines[at]
    if (line === undefined) continue
    const given = floor === undefined ? 0 : scoreFloor(lines, at, floor, afterFloor)
    const paused = line.second - (lines[own[place - 1] ?? -1]?.second ?? 0) >= PAUSE
    const away = Math.abs(line.second - begin) / 60
    const score =
      scoreWords(line.text) +
      given +
      START_WEIGHTS.paused * Number(paused) +
      scoreAhead(lines, own, place) +
      START_WEIGHTS.minuteAway * away +
      START_WEIGHTS.prelude * Number(isPrelude(lines, own, place))
    if (score > bestScore) {
      bestScore = score
      best = at
    }
  }
  return best
}

function ownAround(
  lines: readonly Line[],
  burst: Burst,
  begin: number,
  earliest: number,
): number[] {
  const own: number[] = []
  for (let at = burst.from - 1; at >= 0; at -= 1) {
    const line = lines[at]
    if (line === undefined || line.second < Math.max(earliest, begin - BEFORE_BURST)) break
    if (line.label === burst.label && line.weight > 0) own.unshift(at)
    if (own.length > MAX_LINES) break
  }
  for (const at of burst.own.slice(0, MAX_LINES)) {
    const line = lines[at]
    if (line === undefined || line.second > begin + INTO_BURST) break
    if (line.weight > 0 && line.second >= earliest) own.push(at)
  }
  return own
}

function fits(lines: readonly Line[], at: number, burst: Burst, begin: number): boolean {
  const line = lines[at]
  if (line === undefined || line.label === burst.label || at > burst.to) return false
  return line.second >= begin - BEFORE_BURST && line.second <= begin + INTO_BURST
}

function scoreFloor(
  lines: readonly Line[],
  at: number,
  floor: number,
  afterFloor: number | undefined,
): number {
  const away = (lines[at]?.second ?? 0) - (lines[floor]?.second ?? 0)
  const { afterFloor: after, longAfterFloor, rightBeforeFloor, beforeFloor } = START_WEIGHTS
  if (at === afterFloor) return away <= FLOOR_REACH ? after : longAfterFloor
  if (away < 0) return away >= -FLOOR_CROSSED ? rightBeforeFloor : beforeFloor
  return 0
}

function scoreWords(text: string): number {
  const { opens, prepares } = START_WEIGHTS
  return opens * Number(opensTalk(text)) + prepares * Number(preparesTalk(text))
}

/** What the speaker says in the next five minutes, 0 to 2; a lone message is no start. */
function scoreAhead(lines: readonly Line[], own: readonly number[], place: number): number {
  const second = lines[own[place] ?? -1]?.second ?? 0
  let weight = 0
  for (let next = place; next < own.length && next < place + 12; next += 1) {
    const line = lines[own[next] ?? -1]
    if (line === undefined || line.second > second + AHEAD) break
    weight += line.weight
  }
  return Math.min(2, weight / 3) - (weight < 2 ? 1 : 0)
}

/** A few words, then a pause in which others go on checking in: not yet the talk. */
function isPrelude(lines: readonly Line[], own: readonly number[], place: number): boolean {
  let weight = 0
  for (let next = place; next < own.length && next < place + 8; next += 1) {
    const at = own[next] ?? 0
    const following = own[next + 1]
    weight += lines[at]?.weight ?? 0
    if (weight > PRELUDE_WEIGHT) return false
    if (following === undefined) return true
    const pause = (lines[following]?.second ?? 0) - (lines[at]?.second ?? 0)
    if (pause >= PAUSE && following - at > 2) return true
  }
  return false
}
