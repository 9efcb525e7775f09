import { invitesQuestions } from './vocabulary'
import { mentionsIn } from './rules-mentions'
import type { Signs } from './rules-signs'
import type { Line } from './rules-evenings'

export type Questions = {
  readonly start: number | null
  readonly end: number | null
  readonly asked: number
  readonly invited: boolean
}

const OPEN_FOR = 60 * 60
const QUIET = 25 * 60
const SILENT = 8 * 60
const NEAR_QUESTIONS = 3
const MIN_LENGTH = 6

/** Questions begin when the floor is opened for them or when a member asks, whichever comes first. */
export function findQuestions(
  lines: readonly Line[],
  signs: Signs,
  end: number,
  speaker: string,
): Questions {
  const endSecond = lines[end]?.second ?? 0
  const closing = lines[end]?.text ?? ''
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
    } else if (isQuestion(line)) {
      if (asked < NEAR_QUESTIONS || line.second - lastSpoken < QUIET / 2) lastSpoken = line.second
      asked += 1
      firstAsked ??= at
      last = at
    }
  }
  const call = signs.invitations.find((at) => {
    const second = lines[at]?.second ?? 0
    return at > end && second <= endSecond + OPEN_FOR
  })
  const invited = invitesQuestions(closing) || call !== undefined
  const candidates = [invitesQuestions(closing) && asked > 0 ? end : null, firstAsked, call ?? null]
  return { start: earliest(lines, end, candidates, firstWord), end: last, asked, invited }
}

/**
 * The first of them. The last words of the talk count when a question follows soon; when no question comes
 * for long, the floor was open from the first word of thanks.
 */
function earliest(
  lines: readonly Line[],
  end: number,
  candidates: readonly (number | null)[],
  firstWord: number | null,
): number | null {
  const [closing, ...others] = candidates
  const opened = others.filter((at) => at !== null).sort((one, other) => one - other)[0]
  if (opened === undefined) return firstWord
  const second = (at: number) => lines[at]?.second ?? 0
  if (closing != null && second(opened) - second(end) > 5 * 60) return closing
  const late = firstWord !== null && second(opened) - second(firstWord) > SILENT
  return late ? firstWord : opened
}

function isQuestion({ text, asking }: Line): boolean {
  if (text.length < MIN_LENGTH) return false
  return asking || /[?？]\s*$/.test(text) || mentionsIn(text).length > 0
}
