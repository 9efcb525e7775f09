import type { Judged } from './rules-evidence'
import { clockOf, type Line } from './rules-evenings'
import { findTopic } from './rules-topic'
import type { Signs } from './rules-signs'
import type { FoundNight, Reason } from './types'

const MIN_CEREMONY = 4
const MIN_SPEECH = 0.4
/** About a dozen sentences: less is an answer, not a talk. */
const MIN_WEIGHT = 13
const MUCH_CEREMONY = 9
const MIN_TOGETHER = 6.5
const MIN_DOCUMENT = 5.5
const CERTAIN = 3
const DOCUMENT_COSTS = 1.5

function strength(judged: Judged): number {
  return judged.speech + judged.ceremony
}

/** A talk often comes with a document: when both fit, the speech is the talk. */
export function preference(judged: Judged): number {
  return strength(judged) - (judged.candidate.mode === 'document' ? DOCUMENT_COSTS : 0)
}

/** Speech alone is chatter, ceremony alone is a plan: a held talk shows both. */
export function isHeld(judged: Judged): boolean {
  const document = judged.candidate.mode === 'document'
  const weight = judged.ceremony >= MUCH_CEREMONY ? MIN_WEIGHT / 2 : MIN_WEIGHT
  if (!document && judged.candidate.weight < weight) return false
  const minSpeech = document ? 0.5 : MIN_SPEECH
  if (!judged.framed || judged.speech < minSpeech || judged.ceremony < MIN_CEREMONY) return false
  return strength(judged) >= (document ? MIN_DOCUMENT : MIN_TOGETHER)
}

export function describeHeld(
  date: string,
  lines: readonly Line[],
  signs: Signs,
  judged: Judged,
): FoundNight {
  const { candidate, checkIn, questions, announcement } = judged
  const { label, start, end } = candidate
  const clock = (at: number | null) => {
    const line = at === null ? undefined : lines[at]
    return line === undefined ? null : clockOf(line.second)
  }
  const position = (at: number | null) => (at === null ? null : (lines[at]?.position ?? null))
  const opening = lines.slice(start, start + 8).filter((line) => line.label === label)
  const named = announcement?.texts ?? []
  const replaced = replacedNotice(lines, signs, start)
  return {
    date,
    status: 'held',
    mode: candidate.mode,
    speaker: { label, name: fittingName(judged) },
    topic: findTopic([...named, ...opening.map((line) => line.written)]),
    host: hostOf(lines, signs, judged),
    checkIn: {
      openedAt: checkIn.opened === null ? null : clockOf(checkIn.opened),
      closedAt: checkIn.closed === null ? null : clockOf(checkIn.closed),
      method: checkIn.method,
      onTime: checkIn.onTime,
      late: checkIn.late,
    },
    talk: { startedAt: clock(start), endedAt: clock(end) },
    questions: { startedAt: clock(questions.start), endedAt: clock(questions.end) },
    confidence: confidenceOf(strength(judged)),
    reasons: [...judged.reasons, ...replaced],
    remarks: [],
    positions: {
      talkStart: position(start),
      talkEnd: position(end),
      questionsStart: position(questions.start),
      questionsEnd: position(questions.end),
      checkIn: checkIn.lines.map((at) => position(at) ?? 0),
      notice: position(announcement?.at ?? null),
    },
  }
}

/** A night that the group heard would not take place; null when no message said so. */
export function describeNotHeld(
  date: string,
  lines: readonly Line[],
  signs: Signs,
): FoundNight | null {
  const moved = signs.notices.find(({ notice }) => notice === 'postponed')
  const first = moved ?? signs.notices[0]
  const line = first === undefined ? undefined : lines[first.at]
  if (first === undefined || line === undefined) return null
  const code = first.notice === 'postponed' ? 'POSTPONED_WORDS' : 'CANCELLED_WORDS'
  return {
    date,
    status: first.notice,
    mode: null,
    speaker: null,
    topic: null,
    host: line.label,
    checkIn: { openedAt: null, closedAt: null, method: 'none', onTime: null, late: null },
    talk: { startedAt: null, endedAt: null },
    questions: { startedAt: null, endedAt: null },
    confidence: 0.8,
    reasons: [{ code, facts: { by: line.label, at: clockOf(line.second) } }],
    remarks: [],
    positions: {
      talkStart: null,
      talkEnd: null,
      questionsStart: null,
      questionsEnd: null,
      checkIn: [],
      notice: line.position,
    },
  }
}

function fittingName({ announcement, candidate }: Judged): string | null {
  if (announcement === null || announcement.other) return null
  return announcement.by === candidate.label ? null : announcement.name
}

function hostOf(lines: readonly Line[], signs: Signs, judged: Judged): string | null {
  const { candidate, announcement } = judged
  const start = lines[candidate.start]?.second ?? 0
  const acts = new Map<string, number>()
  const { announcements, calls, stops, floors, packets } = signs
  const notices = signs.notices.map(({ at }) => at)
  for (const at of [announcements, calls, stops, floors, packets, notices].flat()) {
    const line = lines[at]
    if (line === undefined || Math.abs(line.second - start) > 2 * 3600) continue
    if (line.label !== candidate.label) acts.set(line.label, (acts.get(line.label) ?? 0) + 1)
  }
  if (announcement !== null && announcement.by !== candidate.label)
    acts.set(announcement.by, (acts.get(announcement.by) ?? 0) + 2)
  const [first] = [...acts].sort(([, one], [, other]) => other - one)
  return first?.[0] ?? null
}

function replacedNotice(lines: readonly Line[], signs: Signs, start: number): Reason[] {
  const earlier = signs.notices.find(({ at }) => at < start)
  const line = earlier === undefined ? undefined : lines[earlier.at]
  if (line === undefined) return []
  return [{ code: 'REPLACED_CANCELLED', facts: { by: line.label, at: clockOf(line.second) } }]
}

/** A logistic curve over the points: half where a night is only just believed. */
function confidenceOf(points: number): number {
  const odds = (points - MIN_TOGETHER) / CERTAIN
  return Math.round((1 / (1 + Math.exp(-odds * 2))) * 100) / 100
}
