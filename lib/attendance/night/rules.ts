import type { Temporal } from 'temporal-polyfill'
import { isThere } from '@/lib/presence/rules'
import { foldText } from '@/lib/search/fold-text'
import { wordsOf } from '@/lib/search/query'
import type { NightFilter } from './schema'
import type { ArrivalStep, Interest, PersonAt } from './types'

/** A curve of more steps than this says no more than one of fewer. */
const MAX_STEPS = 40
/** Minutes that a step may have. */
const WIDTHS = [1, 2, 5, 10] as const
const WIDEST = 15
/** Who was written down long before or after is counted at the edge, so that the hour of the talk keeps its room. */
const EDGE_MINUTES = 180

type Came = Pick<PersonAt, 'status' | 'via' | 'at'>

/**
 * How many had come by when, in steps of as few minutes as fit. Without those a duty stands for, who are there from the
 * opening on by no act of their own, and without those who caught up.
 */
export function arrivals(startsAt: Temporal.Instant, people: readonly Came[]): ArrivalStep[] {
  const came = people
    .filter(({ status, via }) => status !== 'CAUGHT_UP' && via !== 'DUTY')
    .map(({ status, at }) => ({ status, minute: minuteOf(startsAt, at) }))
  if (came.length === 0) return []
  const first = Math.min(...came.map(({ minute }) => minute))
  const last = Math.max(...came.map(({ minute }) => minute))
  const width = WIDTHS.find((one) => (last - first) / one < MAX_STEPS) ?? WIDEST
  const begin = Math.floor(first / width) * width
  const steps = Math.floor((last - begin) / width) + 1
  return Array.from({ length: steps }, (_, at) => {
    const minute = begin + (at + 1) * width
    const by = came.filter((one) => one.minute < minute)
    const late = by.filter(({ status }) => status === 'LATE').length
    return { minute, onTime: by.length - late, late }
  })
}

function minuteOf(startsAt: Temporal.Instant, at: Temporal.Instant): number {
  const minutes = Math.floor((at.epochMilliseconds - startsAt.epochMilliseconds) / 60_000)
  return Math.max(-EDGE_MINUTES, Math.min(EDGE_MINUTES, minutes))
}

/** Compares who said they would come with who came. */
export function compareInterest(
  people: readonly Pick<PersonAt, 'memberId' | 'status' | 'via' | 'said'>[],
  said: readonly { readonly memberId: string; readonly name: string }[],
): Omit<Interest, 'missing'> & { readonly missing: NonNullable<Interest['missing']> } {
  const known = new Map(people.map((one) => [one.memberId, one.status]))
  const wasThere = (memberId: string) => isThere(known.get(memberId))
  return {
    said: said.length,
    came: said.filter(({ memberId }) => wasThere(memberId)).length,
    caughtUp: said.filter(({ memberId }) => known.get(memberId) === 'CAUGHT_UP').length,
    unsaid: people.filter((one) => !one.said && one.via !== 'DUTY' && isThere(one.status)).length,
    missing: said.filter(({ memberId }) => !wasThere(memberId)),
  }
}

/** Those that the address asks for. */
export function peopleShown<P extends PersonAt>(
  people: readonly P[],
  { show, q }: Pick<NightFilter, 'show' | 'q'>,
): P[] {
  const words = wordsOf(q)
  return people.filter((one) => {
    const text = foldText([one.name, one.company ?? '', one.position ?? ''].join(' '))
    return IS_SHOWN[show](one) && words.every((word) => text.includes(word))
  })
}

const IS_SHOWN: Readonly<Record<NightFilter['show'], (one: PersonAt) => boolean>> = {
  all: () => true,
  late: ({ status }) => status === 'LATE',
  caughtUp: ({ status }) => status === 'CAUGHT_UP',
  desk: ({ via, corrected }) => via === 'DESK' || corrected,
  unsaid: ({ said, via, status }) => !said && via !== 'DUTY' && isThere(status),
}
