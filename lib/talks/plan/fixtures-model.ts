import type { DepartureKind } from '@/lib/talks/types'

/** What the plan of three dates should say, as one would keep it on paper: for a property over its commands. */

type Step = {
  readonly kind: DepartureKind
  readonly date: number
  readonly reason: string
  readonly hour: number
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
}

export type Model = { readonly talks: ModelTalk[]; readonly blocked: (string | null)[] }

type Code = 'OK' | 'NIGHT_TAKEN' | 'NIGHT_BLOCKED' | 'TALK_NOT_PLANNED' | 'NOTHING_MOVES'

export function emptyModel(dates: number): Model {
  return { talks: [], blocked: Array.from({ length: dates }, () => null) }
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
    model.talks.push({ topic, id: '', state: 'PLANNED', on: date, hour, host, steps: [] })
  }
  return code
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
    if (postponed !== undefined) talk.steps.push({ ...postponed, kind: 'MOVED', reason })
  }
  Object.assign(talk, { state: 'PLANNED', on: date, hour })
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
export function pageOf({ talks, blocked }: Model, date: number) {
  const held = talks.find((talk) => talk.state === 'PLANNED' && talk.on === date)
  return {
    blocked: blocked[date] ?? null,
    talk: held === undefined ? null : { topic: held.topic, host: held.host, hour: held.hour },
    departures: talks
      .filter((talk) => talk !== held)
      .flatMap((talk) => departureOf(talk, date) ?? []),
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
