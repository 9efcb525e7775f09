import { findBursts, type Burst } from './rules-bursts'
import { findDocuments } from './rules-documents'
import { findEnd } from './rules-end'
import { joinParts, type Pause } from './rules-pauses'
import { findStart } from './rules-start'
import type { Signs } from './rules-signs'
import type { Line } from './rules-evenings'
import type { Candidate } from './types'

/** Talks start between 17:00 and 21:30, give or take a quarter of an hour. */
const EARLIEST = (17 * 60 - 15) * 60
const LATEST = (21 * 60 + 45) * 60

export function findCandidates(lines: readonly Line[], signs: Signs): Candidate[] {
  const first = lines.findIndex((line) => line.second >= EARLIEST)
  if (first === -1) return []
  const floors = [...signs.floors, ...signs.stops].sort((one, other) => one - other)
  const parts = joinParts(lines, findBursts(lines, first, lines.length))
  const live = parts.map(({ burst, pauses }) => {
    const start = findStart(lines, burst, floors, EARLIEST)
    const within = pauses.filter(({ from }) => from >= start)
    return measure(lines, burst, start, findEnd(lines, burst, start, within), within)
  })
  const shared = findDocuments(lines, signs, first)
  const read = shared.filter(({ weight }) => weight < DOCUMENT_WEIGHT)
  return [...live, ...read].filter(({ start }) => {
    const second = lines[start]?.second ?? 0
    return second >= EARLIEST && second <= LATEST
  })
}

const DOCUMENT_WEIGHT = 16
const MIN_PICTURES = 3
const MAX_CHARACTERS = 120

function measure(
  lines: readonly Line[],
  burst: Burst,
  start: number,
  end: number,
  pauses: readonly Pause[],
): Candidate {
  let weight = 0
  let others = 0
  let messages = 0
  let pictures = 0
  let characters = 0
  let document = false
  for (const [offset, line] of lines.slice(start, end + 1).entries()) {
    if (line.label !== burst.label) {
      // Who asks when the speaker asks for questions does not interrupt.
      if (!isPaused(start + offset, pauses)) others += line.weight
      continue
    }
    messages += 1
    weight += line.weight
    if (line.kind === 'image') pictures += 1
    else characters += line.text.length
    document ||= line.document
  }
  const seconds = (lines[end]?.second ?? 0) - (lines[start]?.second ?? 0)
  const read =
    (document && weight < DOCUMENT_WEIGHT) ||
    (pictures >= MIN_PICTURES && characters < MAX_CHARACTERS)
  return {
    label: burst.label,
    mode: read ? 'document' : 'live',
    start,
    end,
    messages,
    weight,
    share: weight / (weight + others + 0.01),
    minutes: seconds / 60,
    offered: false,
  }
}

function isPaused(at: number, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => at > from && at < to)
}
