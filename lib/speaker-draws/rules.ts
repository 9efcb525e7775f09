import { Temporal } from 'temporal-polyfill'
import type { AskState } from '@/lib/db/generated/enums'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import {
  OUT_REASONS,
  type DrawTerms,
  type EntryRow,
  type Out,
  type OutReason,
  type OutCounts,
  type PoolFacts,
  type SpeakerDrawState,
  type Taken,
} from './types'

/** The community's own terms, from which the first version is made. */
export const FIRST_TERMS: DrawTerms = { spokeDays: 180, newDays: 14, noDays: 30, answerDays: 2 }

export function termsOf({ spokeDays, newDays, noDays, answerDays }: DrawTerms): DrawTerms {
  return { spokeDays, newDays, noDays, answerDays }
}

/** What a member said for the evening counts before what they said once for all. */
export function isWilling({ choice, lasting }: Pick<PoolFacts, 'choice' | 'lasting'>): boolean {
  return choice ?? lasting
}

type Day = {
  /** The evening of the list, or the day on which the turn comes. */
  readonly day: Temporal.PlainDate
  /** Until when each is on leave who is on leave now or on the evening that is proposed; null for no end. */
  readonly leaves: ReadonlyMap<string, Temporal.PlainDate | null>
  /** Whether the app drew: the group's own draw falls on whom it falls, and only what stands in the way counts. */
  readonly byApp: boolean
}

/** Why the member takes no part; null for who does. */
export function outOf(facts: PoolFacts, terms: DrawTerms, { day, leaves, byApp }: Day): Out | null {
  const { memberId, speaksOn, spokeOn, saidNoOn, joinedOn } = facts
  const leave = leaves.get(memberId)
  if (!facts.isHere) return { reason: 'LEFT', date: null }
  if (byApp && facts.checkIn !== 'ON_TIME') return { reason: 'NOT_HERE', date: null }
  if (leave !== undefined) return { reason: 'LEAVE', date: leave }
  if (speaksOn !== null) return { reason: 'SPEAKS', date: speaksOn }
  if (facts.isAsked) return { reason: 'ASKED', date: null }
  if (!byApp) return null
  if (spokeOn !== null && isWithin(spokeOn, day, terms.spokeDays))
    return { reason: 'SPOKE', date: spokeOn }
  if (saidNoOn !== null && terms.noDays > 0 && isWithin(saidNoOn, day, terms.noDays))
    return { reason: 'SAID_NO', date: saidNoOn }
  if (terms.newDays > 0 && isWithin(joinedOn, day, terms.newDays - 1))
    return { reason: 'NEW', date: joinedOn }
  return null
}

/** Whether the date is the day, or so many days before it at most. */
function isWithin(date: Temporal.PlainDate, day: Temporal.PlainDate, days: number): boolean {
  return Temporal.PlainDate.compare(date, day.subtract({ days })) >= 0
}

/** Members who said that they could speak, as they are drawn among, and those who are left out with the reason. */
export function poolOf(
  all: readonly PoolFacts[],
  terms: DrawTerms,
  day: Omit<Day, 'byApp'>,
): {
  readonly within: readonly string[]
  readonly without: readonly (Out & { readonly memberId: string })[]
} {
  const willing = all.filter((one) => one.checkIn === 'ON_TIME' && isWilling(one))
  const decided = willing.map((one) => ({
    memberId: one.memberId,
    out: outOf(one, terms, { ...day, byApp: true }),
  }))
  return {
    within: decided.flatMap(({ memberId, out }) => (out === null ? [memberId] : [])),
    without: decided.flatMap(({ memberId, out }) => (out === null ? [] : [{ memberId, ...out }])),
  }
}

/**
 * Which evening is proposed: the same weekday a week later, else the next open one after it, and never so soon that
 * the answer would come on its day. Null where none is open: then any would do.
 */
export function eveningProposed(
  open: readonly Temporal.PlainDate[],
  { evening, today, answerDays }: Proposing,
): Temporal.PlainDate | null {
  const [week, soon] = [evening.add({ days: 7 }), today.add({ days: answerDays + 1 })]
  const from = Temporal.PlainDate.compare(week, soon) >= 0 ? week : soon
  return open.find((one) => Temporal.PlainDate.compare(one, from) >= 0) ?? null
}

type Proposing = {
  readonly evening: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly answerDays: number
}

type Turn = Pick<EntryRow, 'place' | 'askState'> & { readonly askId: string | null }

/**
 * What is to be done with the order: wait for who is asked; they said yes; a coordinator took the ask back or the
 * speaker gave the evening back, so none is asked without a coordinator; or the next is asked.
 */
export function turnOf(entries: readonly Turn[]): 'WAITS' | 'TAKEN' | 'STOPPED' | 'NEXT' {
  const state = lastAsked(entries)?.askState ?? null
  return state === null ? 'NEXT' : AFTER[state]
}

const AFTER = {
  OPEN: 'WAITS',
  PROPOSED: 'WAITS',
  ACCEPTED: 'TAKEN',
  DECLINED: 'NEXT',
  LAPSED: 'NEXT',
  FILLED: 'NEXT',
  WITHDRAWN: 'STOPPED',
  RELEASED: 'STOPPED',
  RELEASED_LATE: 'STOPPED',
} as const satisfies Readonly<Record<AskState, string>>

/** Who comes after the last that was asked, in order, and was not passed over. */
export function restOf<T extends Turn & Pick<EntryRow, 'out'>>(
  entries: readonly T[],
): readonly T[] {
  const after = lastAsked(entries)?.place ?? 0
  return inOrder(entries).filter(({ place, out }) => (place ?? 0) > after && out === null)
}

function lastAsked<T extends Turn>(entries: readonly T[]): T | undefined {
  return inOrder(entries).findLast(({ askId }) => askId !== null)
}

export function inOrder<T extends Pick<EntryRow, 'place'>>(entries: readonly T[]): readonly T[] {
  return entries
    .filter(({ place }) => place !== null)
    .toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))
}

/** Who said yes, while their talk stands. */
export function takenBy(entries: readonly EntryRow[]): Taken | null {
  const entry = entries.find(({ askState, talk }) => askState === 'ACCEPTED' && talk !== null)
  if (entry?.talk == null) return null
  const { id: talkId, topic, date } = entry.talk
  return { memberId: entry.memberId, name: entry.displayName, talkId, topic, date }
}

/**
 * How many are left out for which reason, as every member may read it. Only those who were left out when the list was
 * made are counted, and who said no counts with who is asked: no member learns of an answer by a number that changes.
 */
export function outCounts(
  entries: readonly Pick<EntryRow, 'out' | 'ticket' | 'place'>[],
): OutCounts {
  const counted = new Map<OutReason, number>()
  for (const { out, ticket, place } of entries) {
    if (out === null || ticket !== null || place !== null) continue
    const reason = publicReason(out.reason)
    counted.set(reason, (counted.get(reason) ?? 0) + 1)
  }
  return OUT_REASONS.flatMap((reason) => {
    const count = counted.get(reason)
    return count === undefined ? [] : [{ reason, count }]
  })
}

function publicReason(reason: OutReason): OutReason {
  return reason === 'SAID_NO' ? 'ASKED' : reason
}

/** Whether a draw can be opened: before the check-in closes, at an evening that is on. */
export function decideOpen({ isOn, window }: EveningNow): Outcome<undefined> {
  if (!isOn) return refuse('DRAW_EVENING_OFF')
  return window === 'BEFORE' || window === 'OPEN' ? ok() : refuse('DRAW_CHECK_IN_CLOSED')
}

/** Whether the list can be made: once the check-in has closed, and once. */
export function decideList(state: SpeakerDrawState, { window }: EveningNow): Outcome<undefined> {
  if (state !== 'OPEN') return refuse('DRAW_LISTED')
  return window === 'AFTER' || window === 'OVER' ? ok() : refuse('DRAW_CHECK_IN_OPEN')
}

type EveningNow = {
  readonly isOn: boolean
  readonly window: 'BEFORE' | 'OPEN' | 'AFTER' | 'OVER'
}

/** Whether the order can be revealed. */
export function decideReveal(state: SpeakerDrawState): Outcome<undefined> {
  if (state === 'LISTED') return ok()
  if (state === 'OPEN') return refuse('DRAW_NOT_LISTED')
  return refuse(state === 'CANCELLED' ? 'DRAW_CANCELLED' : 'DRAW_REVEALED')
}
