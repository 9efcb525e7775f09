import type { Line } from './rules-evenings'
import { bidsFarewell, endsTalk, invitesQuestions } from './vocabulary'

/** Evidence that a talk ends with one message of its speaker; `rules-weights.ts` says what each weighs. */
export type EndEvidence = {
  readonly endingWords: number
  readonly farewell: number
  readonly invitation: number
  readonly invitationTaken: number
  readonly reacting: number
  readonly thanking: number
  readonly turn: number
  readonly goingOn: number
}

const AFTER_SECONDS = 360
const AROUND_LINES = 40
const BEFORE_LINES = 15
const MAX_REACTING = 4
const MAX_THANKING = 6
const MAX_GOING_ON = 8

/** What the message says and what happens right around it: at most 55 lines are read. */
export function evidenceAround(lines: readonly Line[], at: number): EndEvidence {
  const text = lines[at]?.text ?? ''
  const label = lines[at]?.label ?? ''
  const after = lookAfter(lines, at, label)
  const invites = invitesQuestions(text)
  return {
    endingWords: Number(endsTalk(text)),
    farewell: Number(bidsFarewell(text)),
    invitation: Number(invites && !after.asked),
    invitationTaken: Number(invites && after.asked),
    reacting: after.reacting,
    thanking: after.thanking,
    turn: shareBefore(lines, at, label) - after.share,
    goingOn: after.goingOn,
  }
}

/** People who clap or thank in the next minutes, who holds the floor then, and whether it is asked. */
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
    reacting: Math.min(MAX_REACTING, reacting.size),
    thanking: Math.min(MAX_THANKING, thanking.size),
    share: own / (own + others + 0.5),
    goingOn: Math.min(MAX_GOING_ON, run),
  }
}

/** The speaker's share of the last lines, 0 to 1. */
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
