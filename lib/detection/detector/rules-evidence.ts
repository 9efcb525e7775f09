import { announcementOf, type Announcement } from './rules-announcements'
import type { Candidate } from './types'
import { findCheckIn, type CheckIn } from './rules-check-in'
import { clockOf, type Line } from './rules-evenings'
import { applauseAfter, findOpening, isFramed, thanksAfter } from './rules-framing'
import { findQuestions, type Questions } from './rules-questions'
import { within, type Signs } from './rules-signs'
import type { Reason, ReasonCode } from './types'
import { CEREMONY_WEIGHTS } from './rules-weights'
import { bidsFarewell, endsTalk, invitesQuestions } from './vocabulary'

/** A candidate with everything found around it. Points are log-odds-like: they add up. */
export type Judged = {
  readonly candidate: Candidate
  readonly checkIn: CheckIn
  readonly questions: Questions
  readonly announcement: Announcement | null
  /** Points of the speech itself, and of all that surrounds a talk. */
  readonly speech: number
  readonly ceremony: number
  /** A message said that this was a talk: applause alone does not make one. */
  readonly framed: boolean
  readonly reasons: readonly Reason[]
}

const THANKS_WITHIN = 60 * 60

export function judge(lines: readonly Line[], signs: Signs, candidate: Candidate): Judged {
  const { label, start, end } = candidate
  const startSecond = lines[start]?.second ?? 0
  const endSecond = lines[end]?.second ?? 0
  const reasons: Reason[] = []
  let ceremony = 0
  const add = (points: number, code: ReasonCode, facts: Reason['facts']) => {
    ceremony += points
    reasons.push({ code, facts })
  }
  const at = (index: number | undefined) => clockOf(lines[index ?? -1]?.second ?? 0)

  const announcement = announcementOf(lines, signs, startSecond, label)
  if (announcement !== null) {
    const facts = { by: announcement.by, at: clockOf(announcement.second) }
    if (announcement.matches >= 0.4) add(CEREMONY_WEIGHTS.announced, 'ANNOUNCED', facts)
    else if (announcement.other) add(CEREMONY_WEIGHTS.announcedOther, 'ANNOUNCED_OTHER', facts)
    else add(CEREMONY_WEIGHTS.announcedUnnamed, 'ANNOUNCED', facts)
  }
  const checkIn = findCheckIn(lines, signs, start, end)
  if (checkIn.onTime !== null)
    add(CEREMONY_WEIGHTS.gestures, 'CHECK_IN_GESTURES', { people: checkIn.onTime })
  if (checkIn.method === 'red-packet' || checkIn.method === 'both')
    add(CEREMONY_WEIGHTS.redPacket, 'CHECK_IN_RED_PACKET', {
      at: clockOf(checkIn.opened ?? startSecond),
    })
  if (checkIn.called)
    add(CEREMONY_WEIGHTS.called, 'CHECK_IN_CALLED', { at: clockOf(checkIn.opened ?? startSecond) })
  if (checkIn.stopped)
    add(CEREMONY_WEIGHTS.stopped, 'CHECK_IN_STOPPED', {
      at: clockOf(checkIn.closed ?? startSecond),
    })
  const floor = within(signs.floors, lines, startSecond - 600, startSecond + 300).filter(
    (index) => lines[index]?.label !== label,
  )
  if (floor.length > 0)
    add(CEREMONY_WEIGHTS.goAhead, 'GO_AHEAD', {
      by: lines[floor[0] ?? 0]?.label ?? '',
      at: at(floor[0]),
    })
  const opening = findOpening(lines, start, label)
  if (opening !== undefined)
    add(
      candidate.offered ? CEREMONY_WEIGHTS.openingOffered : CEREMONY_WEIGHTS.opening,
      'OPENING_WORDS',
      { at: at(opening) },
    )
  const said = lines[end]?.text ?? ''
  if (endsTalk(said) || bidsFarewell(said) || invitesQuestions(said))
    add(CEREMONY_WEIGHTS.closing, 'CLOSING_WORDS', { at: at(end) })
  const reading = candidate.mode === 'document' ? 2 : 1
  const thankers = thanksAfter(lines, signs, endSecond, label, THANKS_WITHIN * reading)
  if (thankers.people > 0) add(thankedPoints(thankers), 'THANKED', { people: thankers.people })
  const applause = applauseAfter(lines, end, label)
  if (applause >= 3) add(applausePoints(applause), 'APPLAUDED', { people: applause })
  const questions = findQuestions(lines, signs, candidate)
  if (questions.invited)
    add(CEREMONY_WEIGHTS.invited, 'QUESTIONS_CALLED', { at: at(questions.start ?? end) })
  if (questions.asked > 0)
    add(CEREMONY_WEIGHTS.asked, 'QUESTIONS_ASKED', { count: questions.asked })
  const speech = speechOf(candidate) + (candidate.offered ? 1 : 0)
  return {
    candidate,
    checkIn,
    questions,
    announcement,
    speech,
    ceremony,
    framed: isFramed(candidate, announcement, checkIn, reasons, lines),
    reasons: [lead(candidate), ...reasons],
  }
}

function thankedPoints({ people, named }: { people: number; named: boolean }): number {
  const { thanking, maxThanking, namedThanks } = CEREMONY_WEIGHTS
  return Math.min(maxThanking, thanking * people) + (named ? namedThanks : 0)
}

function applausePoints(people: number): number {
  return Math.min(CEREMONY_WEIGHTS.maxApplauding, CEREMONY_WEIGHTS.applauding * people)
}

function lead(candidate: Candidate): Reason {
  if (candidate.mode === 'document')
    return { code: 'DOCUMENT_SHARED', facts: { label: candidate.label } }
  return {
    code: 'SPEAKER_BURST',
    facts: {
      label: candidate.label,
      messages: candidate.messages,
      minutes: Math.round(candidate.minutes),
      share: Math.round(candidate.share * 100),
    },
  }
}

/** Up to 4 points: how much was said, how little it was interrupted. */
function speechOf({ mode, weight, share, messages, minutes }: Candidate): number {
  if (mode === 'document') return Math.min(2, 0.5 + weight / 8)
  if (messages < 4 || minutes < 2 || share < 0.5) return 0
  return Math.min(4, Math.log2(1 + weight / 5)) * Math.min(1, (share - 0.4) * 2)
}
