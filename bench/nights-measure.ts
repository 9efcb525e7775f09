import { findNights } from '@/lib/detection/detector/rules'
import type { FoundNight, LogMessage } from '@/lib/detection/detector/types'

/** One row of the truth, read by hand. Empty is unknown or absent. Times are `HH:MM`. */
export type TrueNight = {
  readonly date: string
  readonly status: string
  readonly mode: string
  readonly speaker: string
  readonly method: string
  readonly times: Readonly<Record<TimeName, string>>
  readonly onTime: string
  readonly late: string
}

const TIME_NAMES = ['opened', 'closed', 'started', 'ended', 'questions'] as const
type TimeName = (typeof TIME_NAMES)[number]

export type Row = {
  readonly truth: TrueNight
  readonly found: FoundNight | null
  readonly wrong: readonly string[]
  readonly bounds: Bounds
}

/** How the two bounds of a held night compare that a transcript is cut by; null where nothing is known. */
type Bounds = { readonly end: Bound | null; readonly questions: Bound | null }
type Bound = {
  readonly expected: string
  readonly found: string | null
  /** Minutes by which it was found too late, negative when too early; null when it was not found. */
  readonly off: number | null
  readonly right: boolean
}

export type Figures = {
  readonly held: number
  readonly heldFound: number
  readonly invented: readonly string[]
  readonly speakersRight: number
  readonly times: number
  readonly timesRight: number
  readonly ends: number
  readonly endsRight: number
  readonly questions: number
  readonly questionsRight: number
  readonly notHeld: number
  readonly notHeldFound: number
  readonly gestures: number
  readonly gesturesRight: number
  readonly methodsRight: number
}

const NEAR_MINUTES = 3
/** Members ask as soon as the talk is over or minutes later: readers disagree more about it. */
const NEAR_QUESTIONS_MINUTES = 5
const NEAR_PEOPLE = 2

/**
 * Compares what is found with the truth, night by night. Dates outside the truth's first and last are
 * left out, because nothing is known of them; `minutes` shifts the true times (for shifted logs).
 */
export function measureNights(
  messages: readonly LogMessage[],
  truth: readonly TrueNight[],
  minutes = 0,
): { rows: Row[]; figures: Figures } {
  const from = truth[0]?.date ?? ''
  const to = truth.at(-1)?.date ?? ''
  const found = findNights(messages, { from, to })
  const byDate = new Map(found.map((night) => [night.date, night]))
  const rows = truth.map((night) => compare(night, byDate.get(night.date) ?? null, minutes))
  const known = new Set(truth.map(({ date }) => date))
  const invented = found.filter(({ date, status }) => status === 'held' && !known.has(date))
  return { rows, figures: sum(rows, invented) }
}

function compare(truth: TrueNight, found: FoundNight | null, minutes: number): Row {
  const wrong: string[] = []
  if (found?.status !== truth.status) wrong.push(`status ${found?.status ?? 'none'}`)
  const bounds = boundsOf(truth, found, minutes)
  if (truth.status !== 'held' || found?.status !== 'held') return { truth, found, wrong, bounds }
  if (found.mode !== truth.mode) wrong.push(`mode ${found.mode ?? '-'}`)
  if (found.speaker?.label !== truth.speaker) wrong.push('speaker')
  if (found.checkIn.method !== truth.method) wrong.push(`method ${found.checkIn.method}`)
  const times = timesOf(found)
  for (const name of TIME_NAMES) {
    const expected = truth.times[name]
    if (expected !== '' && !near(expected, times[name], minutes))
      wrong.push(`${name} ${times[name] ?? 'none'} for ${expected}`)
  }
  if (truth.onTime !== '' && !countsNear(truth, found))
    wrong.push(`gestures ${String(found.checkIn.onTime)}+${String(found.checkIn.late)}`)
  return { truth, found, wrong, bounds }
}

function boundsOf(truth: TrueNight, found: FoundNight | null, minutes: number): Bounds {
  const times = found?.status === 'held' ? timesOf(found) : null
  const bound = (name: TimeName, max: number): Bound | null => {
    const expected = truth.times[name]
    if (truth.status !== 'held' || expected === '') return null
    const seen = times?.[name] ?? null
    const off = seen === null ? null : minutesOf(seen) - minutesOf(expected) - minutes
    return { expected, found: seen, off, right: off !== null && Math.abs(off) <= max }
  }
  return {
    end: bound('ended', NEAR_MINUTES),
    questions: bound('questions', NEAR_QUESTIONS_MINUTES),
  }
}

function sum(rows: readonly Row[], invented: readonly FoundNight[]): Figures {
  const held = rows.filter(({ truth }) => truth.status === 'held')
  const foundHeld = held.filter(({ found }) => found?.status === 'held')
  const times = held.flatMap(({ truth }) => TIME_NAMES.filter((name) => truth.times[name] !== ''))
  const missing = held
    .filter(({ found }) => found?.status !== 'held')
    .flatMap(({ truth }) => TIME_NAMES.filter((name) => truth.times[name] !== ''))
  const wrongTimes = foundHeld.flatMap(({ wrong }) => wrong.filter(isTime))
  const counted = held.filter(({ truth }) => truth.onTime !== '')
  const notHeld = rows.filter(({ truth }) => truth.status !== 'held')
  const inventedHeld = notHeld.filter(({ found }) => found?.status === 'held')
  const ends = rows.flatMap(({ bounds }) => bounds.end ?? [])
  const questions = rows.flatMap(({ bounds }) => bounds.questions ?? [])
  return {
    held: held.length,
    heldFound: foundHeld.length,
    invented: [...invented.map(({ date }) => date), ...inventedHeld.map(({ truth }) => truth.date)],
    speakersRight: foundHeld.filter(({ wrong }) => !wrong.includes('speaker')).length,
    times: times.length,
    timesRight: times.length - missing.length - wrongTimes.length,
    ends: ends.length,
    endsRight: ends.filter(({ right }) => right).length,
    questions: questions.length,
    questionsRight: questions.filter(({ right }) => right).length,
    notHeld: notHeld.length,
    notHeldFound: notHeld.filter(({ wrong }) => wrong.length === 0).length,
    gestures: counted.length,
    gesturesRight: counted.filter(
      ({ found, wrong }) =>
        found?.status === 'held' && !wrong.some((fault) => fault.startsWith('gestures')),
    ).length,
    methodsRight: foundHeld.filter(
      ({ wrong }) => !wrong.some((fault) => fault.startsWith('method')),
    ).length,
  }
}

function timesOf(found: FoundNight): Record<TimeName, string | null> {
  return {
    opened: found.checkIn.openedAt,
    closed: found.checkIn.closedAt,
    started: found.talk.startedAt,
    ended: found.talk.endedAt,
    questions: found.questions.startedAt,
  }
}

function isTime(fault: string): boolean {
  return TIME_NAMES.some((name) => fault.startsWith(`${name} `))
}

function near(expected: string, found: string | null, minutes: number): boolean {
  if (found === null) return false
  return Math.abs(minutesOf(found) - minutesOf(expected) - minutes) <= NEAR_MINUTES
}

function countsNear(truth: TrueNight, { checkIn }: FoundNight): boolean {
  const far = (expected: string, found: number | null) =>
    expected !== '' && Math.abs(Number(expected) - (found ?? -99)) > NEAR_PEOPLE
  return !far(truth.onTime, checkIn.onTime) && !far(truth.late, checkIn.late)
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
