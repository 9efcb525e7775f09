import { findCandidates } from './rules-candidates'
import { splitEvenings, type Evening } from './rules-evenings'
import { judge } from './rules-evidence'
import { describeHeld, describeNotHeld, isHeld, preference } from './rules-nights'
import { readSigns } from './rules-signs'
import type { FindOptions, FoundNight, LogMessage } from './types'

/**
 * The nights seen in a log: at most one a date, in order of date. Pure, and linear in the number of
 * messages; an evening is judged by its own messages alone (from 05:00 until 05:00 the next day).
 */
export function findNights(
  messages: readonly LogMessage[],
  options: FindOptions = {},
): FoundNight[] {
  return splitEvenings(messages)
    .filter(({ date }) => date >= (options.from ?? '') && date <= (options.to ?? '9999-99-99'))
    .map(findNight)
    .filter((night) => night !== null)
}

function findNight({ date, lines }: Evening): FoundNight | null {
  const signs = readSigns(lines)
  let best = null
  for (const candidate of findCandidates(lines, signs)) {
    const judged = judge(lines, signs, candidate)
    if (isHeld(judged) && (best === null || preference(judged) > preference(best))) best = judged
  }
  return best === null
    ? describeNotHeld(date, lines, signs)
    : describeHeld(date, lines, signs, best)
}
