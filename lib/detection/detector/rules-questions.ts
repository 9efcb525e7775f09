import { asksSpeaker, isQuestion } from './rules-asking'
import type { Signs } from './rules-signs'
import type { Line } from './rules-evenings'
import type { Candidate } from './types'
import { invitesQuestions, readsFirst } from './vocabulary'

export type Questions = {
  readonly start: number | null
  readonly end: number | null
  readonly asked: number
  readonly invited: boolean
}

const OPEN_FOR = 60 * 60
const QUIET = 25 * 60
const SILENT = 8 * 60
const SOON = 5 * 60
const NEAR_QUESTIONS = 3
/** The last words of a talk: "questions, please", and then a "thank you" or two. */
const LAST_WORDS = 2 * 60
const MIN_CUT_IN = 2

/**
 * Questions begin when the floor is opened for them or when a member asks, whichever comes first. What
 * members ask while the speaker speaks belongs to the talk.
 */
export function findQuestions(
  lines: readonly Line[],
  signs: Signs,
  candidate: Pick<Candidate, 'label' | 'mode' | 'start' | 'end'>,
): Questions {
  const { end, label: speaker, mode } = candidate
  const endSecond = lines[end]?.second ?? 0
  let asked = 0
  let firstAsked: number | null = null
  let firstWord: number | null = null
  let last: number | null = null
  let lastSpoken = endSecond
  for (let at = end + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.second - lastSpoken > QUIET) {
      if (firstAsked !== null || line === undefined || line.second - endSecond > OPEN_FOR) break
    }
    if (line.label === speaker) {
      if (firstAsked !== null) last = at
      lastSpoken = line.second
      continue
    }
    if (line.thanks || line.reaction) {
      firstWord ??= at
      if (line.thanks) lastSpoken = line.second
    } else if (mode === 'document' && firstAsked === null ? asksSpeaker(line) : isQuestion(line)) {
      if (asked < NEAR_QUESTIONS || line.second - lastSpoken < QUIET / 2) lastSpoken = line.second
      asked += 1
      firstAsked ??= at
      last = at
    }
  }
  const call = signs.invitations.find((at) => {
    const second = lines[at]?.second ?? 0
    if (mode === 'document' && readsFirst(lines[at]?.text ?? '')) return false
    return at > end && second <= endSecond + OPEN_FOR
  })
  const closing = invitedAtEnd(lines, end)
  const opened = earlier(firstAsked, call ?? null)
  const words = { closing: closing || cutIn(lines, candidate), asked: asked > 0, firstWord }
  const start = mode === 'document' ? (opened ?? firstWord) : openedAt(lines, end, opened, words)
  return { start, end: last, asked, invited: closing || call !== undefined }
}

/**
 * The last words of the talk count when a question follows, though not soon; when no question comes for
 * long, the floor was open from the first word of thanks. Applause opens no
 * questions about a document, which is read first.
 */
function openedAt(
  lines: readonly Line[],
  end: number,
  opened: number | null,
  words: { readonly closing: boolean; readonly asked: boolean; readonly firstWord: number | null },
): number | null {
  if (opened === null) return words.firstWord
  const second = (at: number) => lines[at]?.second ?? 0
  if (words.closing && words.asked && second(opened) - second(end) > SOON) return end
  const { firstWord } = words
  return firstWord !== null && second(opened) - second(firstWord) > SILENT ? firstWord : opened
}

/** The speaker invites questions with the last words of the talk. */
function invitedAtEnd(lines: readonly Line[], end: number): boolean {
  const last = lines[end]
  for (let at = end; last !== undefined && at >= 0; at -= 1) {
    const line = lines[at]
    if (line === undefined || last.second - line.second > LAST_WORDS) break
    if (line.label === last.label && invitesQuestions(line.text)) return true
  }
  return false
}

/** Members asked on the way: the floor was open already when the talk ended. */
function cutIn(
  lines: readonly Line[],
  { label, start, end }: Pick<Candidate, 'label' | 'start' | 'end'>,
): boolean {
  let asked = 0
  for (let at = start; at < end; at += 1) {
    const line = lines[at]
    if (line !== undefined && line.label !== label && line.asking) asked += 1
  }
  return asked >= MIN_CUT_IN
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}
