import type { DepartureKind } from '@/lib/talks/types'

/** What the plan of three dates should say, as one would keep it on paper: for a property over its commands. */

type Step = {
  readonly kind: DepartureKind
  readonly date: number
  readonly reason: string
  readonly hour: number
  /** Shared with the talk it was swapped with. */
  readonly swap?: symbol
  /** Why it had waited for a date until it was given one. */
  readonly postponedFor?: string
}

export type ModelTalk = {
  readonly topic: string
  id: string
  state: 'PLANNED' | 'CANCELLED' | 'POSTPONED'
  /** Which of the dates it stands on, or is cancelled on; null while it is postponed. */
  on: number | null
  hour: number
  /** Which of the members hosts it, wherever it stands. */
  host: number | null
  steps: Step[]
  /** While who booked it can give it back. */
  bookingId: string | null
}

export type Model = {
  readonly talks: ModelTalk[]
  readonly blocked: (string | null)[]
  /** Which of the dates are holidays. */
  readonly holidays: boolean[]
  /** At which hour each date was last planned: an evening keeps its times. */
  readonly hours: number[]
  /** Whether the week in force lays evenings out on the dates, and how often one was published. */
  laidOut: boolean
  version: number
}

type Code =
  | 'OK'
  | 'SWAP_OF_ONE'
  | 'SWAP_CHANGED'
  | 'NO_MOVE_TO_UNDO'
  | 'DAY_CORRECTED'
  | 'NIGHT_TAKEN'
  | 'NIGHT_BLOCKED'
  | 'TALK_NOT_PLANNED'
  | 'NOTHING_MOVES'
  | 'NIGHT_GONE'

export function emptyModel(dates: number): Model {
  return {
    talks: [],
    blocked: Array.from({ length: dates }, () => null),
    holidays: Array.from({ length: dates }, () => false),
    hours: Array.from({ length: dates }, () => 0),
    laidOut: true,
    version: 1,
  }
}

function canStand({ talks, blocked }: Model, date: number, mine: ModelTalk | null): Code {
  const other = talks.find((talk) => talk.state === 'PLANNED' && talk.on === date)
  if (other !== undefined && other !== mine) return 'NIGHT_TAKEN'
  return blocked[date] === null ? 'OK' : 'NIGHT_BLOCKED'
}

export function plan(
  model: Model,
  { topic, date, hour, host }: { topic: string; date: number; hour: number; host: number | null },
): Code {
  const code = canStand(model, date, null)
  if (code === 'OK') {
    const stands = { state: 'PLANNED', on: date, hour, host } as const
    model.talks.push({ topic, id: '', ...stands, steps: [], bookingId: null })
  }
  return code
}

/** A member takes an evening that is laid out, on no holiday, and free. */
export function book(model: Model, topic: string, date: number): Code {
  const isOpen = model.laidOut && model.holidays[date] === false
  if (!isOpen || canStand(model, date, null) !== 'OK') return 'NIGHT_GONE'
  return plan(model, { topic, date, hour: model.hours[date] ?? 0, host: null })
}

/** And gives it back, while it stands. */
export function release(talk: ModelTalk, reason: string): Code {
  const code = callOff(talk, 'CANCELLED', reason)
  if (code === 'OK') talk.bookingId = null
  return code
}

export function keepHours({ talks, hours }: Model): void {
  for (const { state, on, hour } of talks) if (state === 'PLANNED' && on !== null) hours[on] = hour
}

export function move(
  model: Model,
  talk: ModelTalk,
  { date, hour, reason }: { date: number; hour: number; reason: string },
): Code {
  if (talk.state === 'CANCELLED') return 'TALK_NOT_PLANNED'
  if (talk.on === date && talk.hour === hour) return 'NOTHING_MOVES'
  const code = canStand(model, date, talk)
  if (code !== 'OK') return code
  if (talk.on !== null) talk.steps.push({ kind: 'MOVED', date: talk.on, reason, hour: talk.hour })
  else {
    const postponed = talk.steps.pop()
    if (postponed !== undefined)
      talk.steps.push({ ...postponed, kind: 'MOVED', reason, postponedFor: postponed.reason })
  }
  Object.assign(talk, { state: 'PLANNED', on: date, hour })
  return 'OK'
}

export function swap(one: ModelTalk, other: ModelTalk, reason: string): Code {
  if (one === other) return 'SWAP_OF_ONE'
  if (one.on === null || other.on === null) return 'TALK_NOT_PLANNED'
  if (one.state !== 'PLANNED' || other.state !== 'PLANNED') return 'TALK_NOT_PLANNED'
  const shared = Symbol('swap')
  for (const { steps, on, hour } of [one, other])
    if (on !== null) steps.push({ kind: 'MOVED', date: on, reason, hour, swap: shared })
  exchange(one, other)
  return 'OK'
}

/** The hours stay with the evenings. */
function exchange(one: ModelTalk, other: ModelTalk): void {
  const [first, second] = [
    { on: one.on, hour: one.hour },
    { on: other.on, hour: other.hour },
  ]
  Object.assign(one, second)
  Object.assign(other, first)
}

export function undo(model: Model, talk: ModelTalk): Code {
  const last = talk.steps.at(-1)
  if (talk.state !== 'PLANNED' || last?.kind !== 'MOVED') return 'NO_MOVE_TO_UNDO'
  if (last.swap !== undefined) {
    const other = model.talks.find(
      (one) => one !== talk && one.steps.at(-1)?.swap === last.swap && one.state === 'PLANNED',
    )
    if (other === undefined) return 'SWAP_CHANGED'
    for (const { steps } of [talk, other]) steps.pop()
    exchange(talk, other)
    return 'OK'
  }
  if (last.postponedFor !== undefined) {
    const { postponedFor: reason, date, hour } = last
    talk.steps[talk.steps.length - 1] = { kind: 'POSTPONED', date, reason, hour }
    Object.assign(talk, { state: 'POSTPONED', on: null })
    return 'OK'
  }
  const code = canStand(model, last.date, talk)
  if (code !== 'OK') return code
  talk.steps.pop()
  Object.assign(talk, { on: last.date, hour: last.hour })
  return 'OK'
}

/** An organiser says that the date is a holiday, or that it is none after all. */
export function correct(model: Model, date: number, off: boolean): Code {
  if (off && model.holidays[date] === true) return 'DAY_CORRECTED'
  model.holidays[date] = off
  return 'OK'
}

/** A week that lays evenings out on the dates, or on none. */
export function publish(model: Model, laidOut: boolean): Code {
  model.laidOut = laidOut
  model.version += 1
  return 'OK'
}

export function callOff(talk: ModelTalk, kind: 'CANCELLED' | 'POSTPONED', reason: string): Code {
  if (talk.state !== 'PLANNED' || talk.on === null) return 'TALK_NOT_PLANNED'
  talk.steps.push({ kind, date: talk.on, reason, hour: talk.hour })
  Object.assign(talk, { state: kind, on: kind === 'CANCELLED' ? talk.on : null })
  return 'OK'
}

export function restore(model: Model, talk: ModelTalk): Code | 'NOTHING_TO_RESTORE' {
  const last = talk.steps.at(-1)
  if (talk.state === 'PLANNED' || last === undefined) return 'NOTHING_TO_RESTORE'
  const code = canStand(model, last.date, talk)
  if (code !== 'OK') return code
  talk.steps.pop()
  Object.assign(talk, { state: 'PLANNED', on: last.date, hour: last.hour })
  return 'OK'
}

export function block(model: Model, date: number, reason: string | null): Code {
  const taken = model.talks.some((talk) => talk.state === 'PLANNED' && talk.on === date)
  if (taken && reason !== null) return 'NIGHT_TAKEN'
  model.blocked[date] = reason
  return 'OK'
}

/** What the page of the plan says of a date. */
export function pageOf({ talks, blocked, holidays, laidOut }: Model, date: number) {
  const held = talks.find((talk) => talk.state === 'PLANNED' && talk.on === date)
  const departures = talks
    .filter((talk) => talk !== held)
    .flatMap((talk) => departureOf(talk, date) ?? [])
  const reason = blocked[date] ?? null
  const isShown = laidOut || held !== undefined || reason !== null || departures.length > 0
  return {
    day: !isShown ? null : holidays[date] === true ? 'HOLIDAY' : 'WORKING',
    blocked: reason,
    talk: held === undefined ? null : { topic: held.topic, host: held.host, hour: held.hour },
    departures,
  }
}

function departureOf(talk: ModelTalk, date: number) {
  const { topic, on, steps } = talk
  const step = steps.findLast((one) => one.date === date)
  if (step === undefined) return null
  if (step.kind !== 'MOVED') {
    const { kind, reason } = step
    return { topic, became: kind, movedTo: null, reason, restores: true }
  }
  if (on !== null) {
    return { topic, became: 'MOVED', movedTo: on, reason: step.reason, restores: false }
  }
  const reason = steps.at(-1)?.reason ?? null
  return { topic, became: 'POSTPONED', movedTo: null, reason, restores: false }
}

/** What the talk's own page says. */
export function talkPageOf({ state, on, steps }: ModelTalk) {
  return {
    state,
    on,
    reason: steps.at(-1)?.reason ?? null,
    movedFrom: steps.findLast(({ kind }) => kind !== 'CANCELLED')?.date ?? null,
  }
}
