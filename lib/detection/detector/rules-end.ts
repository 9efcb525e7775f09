import type { Burst } from './rules-bursts'
import { evidenceAround, type EndEvidence } from './rules-end-evidence'
import type { Line } from './rules-evenings'
import type { Pause } from './rules-pauses'
import { speechAfter } from './rules-resumed'
import { bidsFarewell, endsTalk, invitesQuestions } from './vocabulary'
import { END_WEIGHTS } from './rules-weights'

const MIN_MESSAGES = 3
const MIN_SECONDS = 120
const CHAIN_SECONDS = 90
const CHAIN_LINES = 40
/** A last word may come after the others took the floor, though not long after. */
const LAST_WORD_SECONDS = 10 * 60
const MAX_ASKED = 10
const MAX_THANKED = 4
const MIN_MESSAGES_TO_PASS = 5
/** So much, said later, is no mere afterthought: about four sentences. */
const AFTERTHOUGHT = 8

/**
 * Where the talk ends inside a burst: the message of the speaker at which the floor changes. Words of
 * ending, thanks and praise right after, the turn from monologue to many voices, and how much the speaker
 * still says are weighed together; no single one is needed. A talk that pauses for questions ends after
 * the last pause, and what was asked in one costs nothing.
 */
export function findEnd(
  lines: readonly Line[],
  burst: Burst,
  start: number,
  pauses: readonly Pause[] = [],
): number {
  const resumedAt = pauses.at(-1)?.to ?? start
  const startSecond = lines[start]?.second ?? 0
  const own = [...burst.own, ...lastWords(lines, burst)].filter((at) => at >= start)
  const left = speechAfter(lines, own)
  let bestScore = Number.NEGATIVE_INFINITY
  let best = burst.to
  let ownWeight = 0
  let otherWeight = 0
  let read = start
  let asked = 0
  let passed = false
  const thankful = new Set<string>()
  let called = false
  for (const [place, at] of own.entries()) {
    for (; read <= at; read += 1) {
      const line = lines[read]
      if (line?.label === burst.label) ownWeight += line.weight
      else if (!pauses.some(({ from, to }) => read > from && read < to)) {
        otherWeight += line?.weight ?? 0
        if (line === undefined) continue
        if (line.asking) asked += 1
        if (line.thanks) thankful.add(line.label)
        called ||= !line.asking && invitesQuestions(line.text)
      }
    }
    const messages = place + 1
    const line = lines[at]
    if (line === undefined || at < resumedAt) continue
    const early = messages < MIN_MESSAGES || line.second - startSecond < MIN_SECONDS
    if (early && !endsTalk(line.text)) continue
    const around = evidenceAround(lines, at)
    const resumed = Math.min(1, Math.max(0, (left[place] ?? 0) - AFTERTHOUGHT) / (ownWeight + 1))
    const score =
      weighed(around) +
      END_WEIGHTS.purity * (ownWeight / (ownWeight + otherWeight + 1)) +
      END_WEIGHTS.asked * Math.min(MAX_ASKED, asked) +
      END_WEIGHTS.passed * Number(passed) +
      END_WEIGHTS.thankedBefore * Math.min(MAX_THANKED, thankful.size) +
      END_WEIGHTS.calledBefore * Number(called) +
      END_WEIGHTS.resumed * resumed
    passed ||= around.invitationTaken > 0 && messages >= MIN_MESSAGES_TO_PASS && resumed < 0.5
    if (score > bestScore) {
      bestScore = score
      best = at
    }
  }
  return followFarewell(lines, best, burst.label)
}

function weighed(evidence: EndEvidence): number {
  let points = 0
  for (const name of Object.keys(evidence) as (keyof EndEvidence)[])
    points += END_WEIGHTS[name] * evidence[name]
  return points
}

/** Messages of the speaker after the burst that end the talk, as long as no member has asked. */
function lastWords(lines: readonly Line[], burst: Burst): number[] {
  const until = (lines[burst.to]?.second ?? 0) + LAST_WORD_SECONDS
  const found: number[] = []
  for (let at = burst.to + 1; at < lines.length && at <= burst.to + CHAIN_LINES; at += 1) {
    const line = lines[at]
    if (line === undefined || line.second > until || (line.label !== burst.label && line.asking))
      break
    if (line.label !== burst.label) continue
    if (endsTalk(line.text) || bidsFarewell(line.text) || invitesQuestions(line.text))
      found.push(at)
  }
  return found
}

/** "That was it" is often followed by "thank you all": the talk ends with the last of them. */
function followFarewell(lines: readonly Line[], at: number, label: string): number {
  let end = at
  for (let next = at + 1; next < lines.length && next <= at + CHAIN_LINES; next += 1) {
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
