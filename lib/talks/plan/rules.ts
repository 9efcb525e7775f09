import { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Facts, type Outcome } from '@/lib/shared/outcome'
import { canBecome } from '@/lib/talks/rules'
import { findTimeFault } from '@/lib/nights/rules-times'
import type { TalkState } from '@/lib/talks/types'
import type { NightPhase, NightTimes } from '@/lib/nights/types'

/** What stands on a date now, as the command read it under the plan's lock. */
export type DateFacts = {
  readonly date: Temporal.PlainDate
  readonly now: Temporal.Instant
  /** The evening that is on now: see `eveningOf`. */
  readonly tonight: Temporal.PlainDate
  readonly blockedReason: string | null
  readonly phase: NightPhase
  /** The talk that holds the night (PLANNED or HELD), if any. */
  readonly holder: { readonly id: string; readonly topic: string } | null
  /** Whether the date is kept for a member who asked for it, or was asked. */
  readonly isHeld?: boolean
}

/** Phases from which on the evening belongs to the talk that is being given. */
const UNDER_WAY: readonly NightPhase[] = ['TALK', 'SUPPLEMENT', 'QUESTIONS', 'OPEN_DISCUSSION']

/** Whether a talk may be put on the date at these times. `talkId` is the one that moves, if any. */
export function decidePlan(
  facts: DateFacts,
  times: NightTimes,
  talkId: string | null = null,
): Outcome<undefined> {
  const about: Facts = { date: facts.date.toString() }
  const ordered = decideTimes(times)
  if (!ordered.ok) return ordered
  if (Temporal.PlainDate.compare(facts.date, facts.tonight) < 0)
    return refuse('DATE_PASSED', about, 'date')
  if (facts.holder !== null && facts.holder.id !== talkId)
    return refuse('NIGHT_TAKEN', { ...about, topic: facts.holder.topic }, 'date')
  if (facts.blockedReason !== null)
    return refuse('NIGHT_BLOCKED', { ...about, reason: facts.blockedReason }, 'date')
  if (facts.isHeld === true) return refuse('NIGHT_HELD', about, 'date')
  if (facts.phase === 'CLOSED' || Temporal.Instant.compare(times.endsAt, facts.now) <= 0)
    return refuse('NIGHT_OVER', about, 'date')
  if (UNDER_WAY.includes(facts.phase)) return refuse('NIGHT_UNDER_WAY', about, 'date')
  return ok()
}

/** Whether an evening can have these times at all; asked before a night is made with them. */
export function decideTimes(times: NightTimes): Outcome<undefined> {
  const fault = findTimeFault(times)
  if (fault === null) return ok()
  const { code, field, against } = fault
  const fields = { field: `clocks.${field}`, against: `clocks.${against}` }
  return { ok: false, refusal: { code, facts: {}, ...fields } }
}

/** The talk that is to move, with the night it stands on. */
export type MovingFacts = {
  readonly id: string
  readonly state: TalkState
  readonly night: {
    readonly date: Temporal.PlainDate
    readonly phase: NightPhase
    readonly times: NightTimes
  } | null
}

export type Move = {
  /** `TIME` when the date stays and only the clock changes. */
  readonly kind: 'DATE' | 'TIME'
  /** The date the talk stood on, to be kept with it. */
  readonly from: Temporal.PlainDate | null
}

/** Whether the talk may go to the date, or to other times on its own date. */
export function decideMove(
  talk: MovingFacts,
  target: DateFacts,
  times: NightTimes,
  sameTimes: boolean,
): Outcome<Move> {
  if (talk.state !== 'PLANNED' && talk.state !== 'POSTPONED')
    return refuse('TALK_NOT_PLANNED', { state: talk.state })
  const begun = decideNotBegun(talk)
  if (!begun.ok) return begun
  const from = talk.night?.date ?? null
  const sameDate = from?.equals(target.date) ?? false
  if (sameDate && sameTimes) return refuse('NOTHING_MOVES', {}, 'date')
  const free = decidePlan(target, times, talk.id)
  if (!free.ok) return free
  return ok({ kind: sameDate ? 'TIME' : 'DATE', from })
}

export function decideCancel(talk: MovingFacts): Outcome<undefined> {
  return decideTakingOff(talk, 'CANCELLED')
}

export function decidePostpone(talk: MovingFacts): Outcome<undefined> {
  return decideTakingOff(talk, 'POSTPONED')
}

/** Takes a cancellation or postponement back: only to its own night, and only while that is free. */
export function decideRestore(
  state: TalkState,
  target: (DateFacts & { readonly times: NightTimes }) | null,
): Outcome<undefined> {
  if (state !== 'CANCELLED' && state !== 'POSTPONED') return refuse('NOTHING_TO_RESTORE', { state })
  if (target === null) return refuse('NO_NIGHT_TO_RESTORE')
  return decidePlan(target, target.times)
}

/** A talk that takes the evening of another, which holds it as the command read it; null for one without an evening. */
type SwappingFacts = MovingFacts & {
  readonly target: (DateFacts & { readonly times: NightTimes }) | null
}

/** Whether two talks may take each other's evening. */
export function decideSwap(one: SwappingFacts, other: SwappingFacts): Outcome<undefined> {
  for (const [talk, holder] of [
    [one, other],
    [other, one],
  ] as const) {
    if (talk.state !== 'PLANNED' || talk.target === null)
      return refuse('TALK_NOT_PLANNED', { state: talk.state })
    const begun = decideNotBegun(talk)
    if (!begun.ok) return begun
    const free = decidePlan(talk.target, talk.target.times, holder.id)
    if (!free.ok) return free
  }
  return ok()
}

/** Whether a move can be taken back: to the evening it came from, or with null to waiting for a date. */
export function decideUndoMove(
  talk: MovingFacts,
  target: DateFacts | null,
  times: NightTimes,
): Outcome<undefined> {
  const begun = decideNotBegun(talk)
  if (!begun.ok) return begun
  return target === null ? ok() : decidePlan(target, times, talk.id)
}

/** Two that were swapped go back while both evenings lie ahead, and no talk but they stands there. */
export function decideUndoSwap(one: SwappingFacts, other: SwappingFacts): Outcome<undefined> {
  return other.state === 'PLANNED' ? decideSwap(one, other) : refuse('SWAP_CHANGED')
}

/** An evening is kept free only while no talk is planned on it. */
export function decideBlock(facts: DateFacts): Outcome<undefined> {
  const about: Facts = { date: facts.date.toString() }
  if (Temporal.PlainDate.compare(facts.date, facts.tonight) < 0)
    return refuse('DATE_PASSED', about, 'date')
  if (facts.holder !== null)
    return refuse('NIGHT_TAKEN', { ...about, topic: facts.holder.topic }, 'date')
  return facts.isHeld === true ? refuse('NIGHT_HELD', about, 'date') : ok()
}

function decideTakingOff(talk: MovingFacts, to: TalkState): Outcome<undefined> {
  if (!canBecome(talk.state, to)) return refuse('TALK_NOT_PLANNED', { state: talk.state })
  return decideNotBegun(talk)
}

function decideNotBegun(talk: MovingFacts): Outcome<undefined> {
  if (talk.night === null) return ok()
  const about: Facts = { date: talk.night.date.toString() }
  if (talk.night.phase === 'CLOSED') return refuse('NIGHT_OVER', about)
  if (UNDER_WAY.includes(talk.night.phase)) return refuse('TALK_UNDER_WAY', about)
  return ok()
}
