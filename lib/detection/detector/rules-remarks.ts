import type { Judged } from './rules-evidence'
import { clockOf, type Line } from './rules-evenings'
import { mentionsIn } from './rules-mentions'
import type { FoundNight, ReasonCode, Remark } from './types'
import { SHARE } from './vocabulary'
import { continuesEarlier, promisesMore, saysWrongGroup } from './vocabulary-remarks'

/** Another talk has speech of its own, not just a long answer. */
const MIN_SPEECH = 1
const MIN_MINUTES = 8
const OPENING_LINES = 12
const CLOSING_LINES = 12
const AROUND_START = 15 * 60
/** A talk is taken up again within days. */
const MAX_DAYS = 7
/** The next evening, or the next after a weekend. */
const NEXT_DAYS = 3

/** A night, with what only its lines say about the nights around it. */
export type ReadNight = {
  readonly night: FoundNight
  /** Where it says that it continues an earlier talk; null when it does not. */
  readonly continues: Remark | null
  readonly promises: boolean
}

/** What is unusual about a held night, by its own evening: a second talk, or one in the wrong group. */
export function remarksOf(
  lines: readonly Line[],
  best: Judged,
  held: readonly Judged[],
): readonly Remark[] {
  return [...secondTalks(lines, best, held), ...wrongGroup(lines, best)]
}

/** Where the opening or the announcement says that the talk goes on with an earlier one. */
export function saidToContinue(lines: readonly Line[], { candidate, announcement }: Judged) {
  const { label, start } = candidate
  const opening = ownLines(lines.slice(start, start + OPENING_LINES), label)
  const announced = announcement === null ? undefined : lines[announcement.at]
  const said = [...opening, ...(announced === undefined ? [] : [announced])].find(({ text }) =>
    continuesEarlier(text),
  )
  return said === undefined ? null : saidAt('SAID_TO_CONTINUE', said)
}

/** The speaker ends with a word of going on another day. */
export function promisesAtEnd(lines: readonly Line[], { candidate }: Judged): boolean {
  const { label, end } = candidate
  const closing = lines.slice(Math.max(0, end - CLOSING_LINES), end + CLOSING_LINES)
  return ownLines(closing, label).some(({ text }) => promisesMore(text))
}

/**
 * Nights in order of date, each with a remark where it continues an earlier talk of its speaker: one says
 * so, or the same person spoke on the community's last evening. Linear in the nights.
 */
export function withContinuations(nights: readonly ReadNight[]): FoundNight[] {
  const lastOf = new Map<string, ReadNight>()
  let before: ReadNight | null = null
  const found: FoundNight[] = []
  for (const read of nights) {
    const { night, continues } = read
    const label = night.speaker?.label
    const earlier = label === undefined ? undefined : lastOf.get(label)
    const days = earlier === undefined ? Infinity : daysBetween(earlier.night.date, night.date)
    const said = continues !== null || earlier?.promises === true
    const goesOn = said ? days <= MAX_DAYS : earlier === before && days <= NEXT_DAYS
    const remark: Remark | null =
      earlier !== undefined && goesOn
        ? { code: 'CONTINUES', facts: { date: earlier.night.date, label: label ?? '' } }
        : continues
    found.push(remark === null ? night : { ...night, remarks: [remark, ...night.remarks] })
    if (label !== undefined) {
      lastOf.set(label, read)
      before = read
    }
  }
  return found
}

/** Other people who gave a talk of their own before it began or after it ended. */
function secondTalks(
  lines: readonly Line[],
  best: Judged,
  held: readonly Judged[],
): readonly Remark[] {
  const speakers = new Set([best.candidate.label])
  const remarks: Remark[] = []
  for (const judged of held) {
    const { label, start, end } = judged.candidate
    const apart = end < best.candidate.start || start > best.candidate.end
    if (speakers.has(label) || !apart || !standsAlone(judged)) continue
    speakers.add(label)
    const clock = (at: number) => clockOf(lines[at]?.second ?? 0)
    remarks.push({ code: 'SECOND_TALK', facts: { label, from: clock(start), to: clock(end) } })
  }
  return remarks
}

/** Announced or called up by itself, opened or closed with words: the evening's ceremony is not enough. */
function standsAlone({ candidate, speech, announcement, reasons }: Judged): boolean {
  const has = (code: ReasonCode) => reasons.some((reason) => reason.code === code)
  const called = (announcement !== null && announcement.matches >= 0.4) || has('GO_AHEAD')
  const worded = has('OPENING_WORDS') || has('CLOSING_WORDS')
  const spoken = candidate.mode === 'live' && speech >= MIN_SPEECH
  return called && worded && spoken && candidate.minutes >= MIN_MINUTES
}

/** The speaker says so, or another person does who speaks of the talk or to a person, near the start. */
function wrongGroup(lines: readonly Line[], { candidate }: Judged): readonly Remark[] {
  const { label, start, end } = candidate
  const begin = lines[start]?.second ?? 0
  const last = lines[end]?.second ?? 0
  const said = lines.find(({ second, text, label: by }) => {
    if (second < begin - AROUND_START || second > last || !saysWrongGroup(text)) return false
    return by === label || SHARE.test(text) || mentionsIn(text).length > 0
  })
  return said === undefined ? [] : [saidAt('WRONG_GROUP', said)]
}

function ownLines(lines: readonly Line[], label: string): readonly Line[] {
  return lines.filter((line) => line.label === label)
}

function saidAt(code: Remark['code'], line: Line): Remark {
  return { code, facts: { by: line.label, at: clockOf(line.second) } }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
