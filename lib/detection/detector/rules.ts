import { findCandidates } from './rules-candidates'
import { splitEvenings, type Evening } from './rules-evenings'
import { judge } from './rules-evidence'
import { describeHeld, describeNotHeld, isHeld, preference } from './rules-nights'
import {
  promisesAtEnd,
  remarksOf,
  saidToContinue,
  withContinuations,
  type ReadNight,
} from './rules-remarks'
import { readSigns } from './rules-signs'
import type { FindOptions, FoundNight, LogMessage } from './types'

/**
 * The nights seen in a log: at most one a date, in order of date. Pure, and linear in the number of
 * messages; an evening is judged by its own messages alone (from 05:00 until 05:00 the next day). Only the
 * remark that it continues an earlier talk looks at the nights before.
 */
export function findNights(
  messages: readonly LogMessage[],
  options: FindOptions = {},
): FoundNight[] {
  const nights = splitEvenings(messages)
    .filter(({ date }) => date >= (options.from ?? '') && date <= (options.to ?? '9999-99-99'))
    .map(findNight)
    .filter((night) => night !== null)
  return withContinuations(nights)
}

function findNight({ date, lines }: Evening): ReadNight | null {
  const signs = readSigns(lines)
  const held = findCandidates(lines, signs)
    .map((candidate) => judge(lines, signs, candidate))
    .filter((judged) => isHeld(judged))
  let best = held[0]
  for (const judged of held)
    if (best === undefined || preference(judged) > preference(best)) best = judged
  if (best === undefined) {
    const night = describeNotHeld(date, lines, signs)
    return night === null ? null : { night, continues: null, promises: false }
  }
  const night = describeHeld(date, lines, signs, best)
  return {
    night: { ...night, remarks: remarksOf(lines, best, held) },
    continues: saidToContinue(lines, best),
    promises: promisesAtEnd(lines, best),
  }
}
