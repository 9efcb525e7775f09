import { invitesQuestions, isAsking } from './vocabulary'
import { mentionsIn } from './rules-names'
import type { Signs } from './rules-signs'
import type { Line } from './rules-evenings'

export type Questions = {
  readonly start: number | null
  readonly end: number | null
  readonly asked: number
  readonly invited: boolean
}

const OPEN_FOR = 60 * 60
const QUIET = 20 * 60
const LEAST_LENGTH = 6

/** Questions begin when the floor is opened for them or when somebody asks, whichever comes first. */
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
    if (line.thanks || line.reaction) firstWord ??= at
    else if (isQuestion(line.text)) {
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
  const starts = [firstAsked, call ?? null].filter((at) => at !== null)
  const opened = starts.length > 0 ? Math.min(...starts) : firstWord
  const start =
    invitesQuestions(closing) && asked > 0 ? (nearest(lines, end, opened) ?? end) : opened
  return { start, end: last ?? start, asked, invited }
}

/** When the speaker's own last words invite questions and nobody asks for long, that was the start. */
function nearest(lines: readonly Line[], end: number, opened: number | null): number | null {
  if (opened === null) return null
  const late = (lines[opened]?.second ?? 0) - (lines[end]?.second ?? 0) > 5 * 60
  return late ? end : opened
}

function isQuestion(text: string): boolean {
  if (text.length < LEAST_LENGTH) return false
  return isAsking(text) || /[?？]\s*$/.test(text) || mentionsIn(text).length > 0
}
