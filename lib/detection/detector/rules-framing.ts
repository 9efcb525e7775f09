import type { Announcement } from './rules-announcements'
import type { Candidate } from './types'
import type { CheckIn } from './rules-check-in'
import type { Line } from './rules-evenings'
import { likeness, mentionsIn } from './rules-mentions'
import type { Signs } from './rules-signs'
import type { Reason, ReasonCode } from './types'
import { opensTalk, SHARE, TONIGHT } from './vocabulary'

const OPENING_LINES = 8
const SOON = 60 * 60
const APPLAUSE_WITHIN = 10 * 60

/** Where the speaker opens, among the first lines: a greeting, or a word of tonight's talk. */
export function findOpening(
  lines: readonly Line[],
  start: number,
  label: string,
): number | undefined {
  for (let index = start; index < lines.length && index < start + OPENING_LINES; index += 1) {
    const line = lines[index]
    if (line?.label !== label) continue
    if (opensTalk(line.text) || (TONIGHT.test(line.text) && /分享|讲|发/.test(line.text)))
      return index
  }
  return undefined
}

/** People who thank for a talk after its end; thanks that name the speaker weigh more. */
export function thanksAfter(
  lines: readonly Line[],
  signs: Signs,
  endSecond: number,
  label: string,
  span: number,
) {
  const people = new Set<string>()
  let named = false
  for (const index of signs.thanks) {
    const line = lines[index]
    if (line === undefined || line.label === label || line.second < endSecond - 60) continue
    const names = mentionsIn(line.text).some((name) => likeness(name, label) >= 0.4)
    if (names) named = true
    else if (line.second > endSecond + span) continue
    people.add(line.label)
  }
  return { people: people.size, named }
}

/** People who clap or praise within ten minutes of the end. */
export function applauseAfter(lines: readonly Line[], end: number, label: string): number {
  const until = (lines[end]?.second ?? 0) + APPLAUSE_WITHIN
  const people = new Set<string>()
  for (let index = end + 1; index < lines.length && index < end + 100; index += 1) {
    const line = lines[index]
    if (line === undefined || line.second > until) break
    if (line.reaction && line.kind === 'text' && line.label !== label) people.add(line.label)
  }
  return people.size
}

/** A document that people thank for is no talk, unless it was announced or offered as tonight's. */
export function isFramed(
  { mode, start, end, offered }: Candidate,
  announcement: Announcement | null,
  checkIn: CheckIn,
  reasons: readonly Reason[],
  lines: readonly Line[],
): boolean {
  const has = (code: ReasonCode) => reasons.some((reason) => reason.code === code)
  const announced =
    announcement !== null &&
    (announcement.matches >= 0.4 ||
      (!announcement.other && Math.abs((lines[start]?.second ?? 0) - announcement.second) <= SOON))
  if (mode === 'document') return announced || (offered && has('OPENING_WORDS'))
  if (announced || checkIn.method !== 'none' || has('GO_AHEAD')) return true
  return lines.slice(start, end + 1).some(({ text }) => SHARE.test(text))
}
