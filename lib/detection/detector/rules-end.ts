import { bidsFarewell, endsTalk, invitesQuestions } from './vocabulary'
import type { Burst } from './rules-bursts'
import type { Pause } from './rules-pauses'
import type { Line } from './rules-evenings'

const AFTER_SECONDS = 360
const AROUND_LINES = 40
const BEFORE_LINES = 15
const MIN_MESSAGES = 3
const MIN_SECONDS = 120
const CHAIN_SECONDS = 90
/** Once others ask, the talk is over already; a few questions on the way are forgiven. */
const ASKED_COSTS = 0.4
const MAX_ASKED = 10
const MIN_MESSAGES_TO_PASS = 5
/** The speaker had invited questions before, and one came. */
const PASSED_COSTS = 4.5

/**
 * Where the talk ends inside a burst: the message of the speaker at which the floor changes. Words of
 * ending, thanks and praise right after, and the turn from monologue to many voices are weighed
 * together; no single one is needed. A talk that pauses for questions ends after the last pause, and
 * what was asked in one costs nothing.
 */
export function findEnd(
  lines: readonly Line[],
  burst: Burst,
  start: number,
  pauses: readonly Pause[] = [],
): number {
  const resumed = pauses.at(-1)?.to ?? start
  const startSecond = lines[start]?.second ?? 0
  let bestScore = Number.NEGATIVE_INFINITY
  let best = burst.to
  let ownWeight = 0
  let otherWeight = 0
  let messages = 0
  let read = start
  let asked = 0
  let passed = false
  for (const at of burst.own) {
    if (at < start) continue
    for (; read <= at; read += 1) {
      const line = lines[read]
      if (line?.label === burst.label) ownWeight += line.weight
      else if (!pauses.some(({ from, to }) => read > from && read < to)) {
        otherWeight += line?.weight ?? 0
        if (line?.asking === true) asked += 1
      }
    }
    messages += 1
    const line = lines[at]
    if (line === undefined || at < resumed) continue
    const early = messages < MIN_MESSAGES || line.second - startSecond < MIN_SECONDS
    if (early && !endsTalk(line.text)) continue
    const purity = ownWeight / (ownWeight + otherWeight + 1)
    const turn = scoreTurn(lines, at, burst.label)
    const score =
      turn.score +
      4 * purity -
      ASKED_COSTS * Math.min(MAX_ASKED, asked) -
      (passed ? PASSED_COSTS : 0)
    passed ||= turn.passes && messages >= MIN_MESSAGES_TO_PASS
    if (score > bestScore) {
      bestScore = score
      best = at
    }
  }
  return followFarewell(lines, best, burst.label)
}

function scoreTurn(lines: readonly Line[], at: number, label: string) {
  const text = lines[at]?.text ?? ''
  const after = lookAfter(lines, at, label)
  const invited = invitesQuestions(text) ? (after.asked ? 2.5 : 1) : 0
  const said = (endsTalk(text) ? 3 : 0) + (bidsFarewell(text) ? 1.5 : 0) + invited
  const change = shareBefore(lines, at, label) - after.share
  const score = said + 0.5 * after.reacting + 0.5 * after.thanking + 2 * change - after.monologue
  return { score, passes: invited > 1 }
}

function lookAfter(lines: readonly Line[], at: number, label: string) {
  const until = (lines[at]?.second ?? 0) + AFTER_SECONDS
  const reacting = new Set<string>()
  const thanking = new Set<string>()
  let own = 0
  let others = 0
  let run = 0
  let interrupted = false
  let asked = false
  for (let next = at + 1; next < lines.length && next <= at + AROUND_LINES; next += 1) {
    const line = lines[next]
    if (line === undefined || line.second > until) break
    if (line.label === label) {
      own += line.weight
      if (!interrupted) run += line.weight
      continue
    }
    interrupted = true
    others += line.weight + 0.4
    asked ||= line.asking
    if (line.reaction) reacting.add(line.label)
    if (line.thanks) thanking.add(line.label)
  }
  return {
    asked,
    reacting: Math.min(4, reacting.size),
    thanking: Math.min(6, thanking.size),
    share: own / (own + others + 0.5),
    monologue: Math.min(4, run / 2),
  }
}

function shareBefore(lines: readonly Line[], at: number, label: string): number {
  let own = 0
  let others = 0
  for (let back = at; back >= 0 && back > at - BEFORE_LINES; back -= 1) {
    const line = lines[back]
    if (line?.label === label) own += line.weight
    else others += line?.weight ?? 0
  }
  return own / (own + others + 0.5)
}

/** "That was it" is often followed by "thank you all": the talk ends with the last of them. */
function followFarewell(lines: readonly Line[], at: number, label: string): number {
  let end = at
  for (let next = at + 1; next < lines.length && next <= at + AROUND_LINES; next += 1) {
    const line = lines[next]
    if (line === undefined || line.second - (lines[end]?.second ?? 0) > CHAIN_SECONDS) break
    if (line.label !== label) {
      if (line.weight > 1) break
      continue
    }
    if (endsTalk(line.text) || bidsFarewell(line.text)) end = next
  }
  return end
}
