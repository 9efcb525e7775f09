import { endsTalk, invitesQuestions } from './vocabulary'
import { goesOn, pauses } from './vocabulary-pauses'
import type { Burst } from './rules-bursts'
import type { Line } from './rules-evenings'

/** A stretch of questions inside a talk: from the speaker's word of it until the speaker goes on. */
export type Pause = { readonly from: number; readonly to: number }

const LONGEST = 45 * 60
/** So much in one go is no answer, once the speaker has said that there is more to come. */
const RESUMED_WEIGHT = 6
const RUN_SECONDS = 12 * 60
const OTHERS_SHARE = 0.2

/**
 * Where a talk pauses and goes on. Neither words nor speech suffice: the speaker says that this is a part,
 * or that there is another, and then holds the floor again. Who invites questions and only answers has
 * ended.
 */
function findPauses(lines: readonly Line[], own: readonly number[]): Pause[] {
  const found: Pause[] = []
  for (const [place, at] of own.entries()) {
    const line = lines[at]
    if (line === undefined || at < (found.at(-1)?.to ?? 0)) continue
    const said = pauses(line.text)
    if (!said && !endsTalk(line.text) && !invitesQuestions(line.text)) continue
    const to = resumedAt(lines, own, place, said)
    if (to !== null) found.push({ from: at, to })
  }
  return found
}

/** Bursts of one speaker that are parts of one talk, as one burst. */
export function joinParts(
  lines: readonly Line[],
  bursts: readonly Burst[],
): readonly { readonly burst: Burst; readonly pauses: readonly Pause[] }[] {
  const pausesOf = new Map<string, readonly Pause[]>()
  for (const { label } of bursts) {
    if (!pausesOf.has(label)) pausesOf.set(label, findPauses(lines, ownOf(lines, label)))
  }
  return bursts.map((burst) => {
    const spans = pausesOf.get(burst.label) ?? []
    let { from, to } = burst
    for (const pause of spans) {
      if (pause.from >= from && pause.from <= to) to = Math.max(to, endOfRun(lines, pause.to))
    }
    for (const pause of spans.toReversed()) {
      if (pause.to >= from && pause.to <= to) from = Math.min(from, pause.from)
    }
    // The part before the pause was a burst of its own.
    for (const other of bursts) {
      const leads = other.label === burst.label && other.from < from && other.to >= from
      if (leads) from = other.from
    }
    const inside = spans.filter((pause) => pause.from >= from && pause.to <= to)
    if (inside.length === 0) return { burst, pauses: [] }
    const own = ownOf(lines, burst.label).filter((at) => at >= from && at <= to)
    return { burst: { ...burst, from, to, own }, pauses: inside }
  })
}

function ownOf(lines: readonly Line[], label: string): number[] {
  return lines.flatMap((line, at) => (line.label === label ? [at] : []))
}

/** The index at which the speaker goes on after `own[place]`; null when that never happens. */
function resumedAt(
  lines: readonly Line[],
  own: readonly number[],
  place: number,
  said: boolean,
): number | null {
  const paused = lines[own[place] ?? -1]?.second ?? 0
  for (let next = place + 1; next < own.length; next += 1) {
    const at = own[next] ?? 0
    const line = lines[at]
    if (line === undefined || line.second - paused > LONGEST) return null
    // Nothing was asked yet: the same breath.
    if (!interrupted(lines, own[place] ?? 0, at)) continue
    if (!said && !goesOn(line.text)) continue
    if (runWeight(lines, at) >= RESUMED_WEIGHT) return at
  }
  return null
}

function interrupted(lines: readonly Line[], from: number, to: number): boolean {
  const { label } = lines[from] ?? {}
  return lines.slice(from + 1, to).some((line) => line.label !== label && line.weight > 0)
}

/** What the speaker says from there on, until others take the floor. */
function runWeight(lines: readonly Line[], from: number): number {
  return runFrom(lines, from).weight
}

function endOfRun(lines: readonly Line[], from: number): number {
  return runFrom(lines, from).end
}

function runFrom(lines: readonly Line[], from: number): { weight: number; end: number } {
  const first = lines[from]
  let weight = 0
  let others = 0
  let end = from
  for (let at = from; first !== undefined && at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.second - first.second > RUN_SECONDS) break
    if (line.label === first.label) {
      weight += line.weight
      end = at
    } else others += line.weight
    if (others > 1 && others > OTHERS_SHARE * weight) break
  }
  return { weight, end }
}
