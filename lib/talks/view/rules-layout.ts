import type { Temporal } from 'temporal-polyfill'
import { nightStatus, occupancyOf, toNightRecord } from '@/lib/nights/rules-status'
import { holdsNight } from '@/lib/talks/rules'
import { hostView, talkView } from './rules'
import type { Audience } from '@/lib/talks/types'
import { dayKind, isHeldFree, isLaidOut } from '@/lib/nights/holidays/rules'
import type { Day, DayFacts } from '@/lib/nights/holidays/types'
import { timesOn } from '@/lib/nights/rules-times'
import { termsOn } from '@/lib/nights/templates/rules'
import type { TemplateVersion } from '@/lib/nights/templates/types'
import type { DepartedTalk, EveningFacts, TalkFacts } from '@/lib/talks/types'
import type { Departure, NightView } from './types'

export type LayoutFacts = {
  readonly groupId: string
  /** A closed group is laid out no evening; what stood on a date stays. */
  readonly isOpen: boolean
  /** Whether a date is kept for a member until they, or a coordinator, have answered. */
  readonly isKept: (date: Temporal.PlainDate) => boolean
  /** The versions of the group's week; each date is laid out by the one in force on it. */
  readonly templates: readonly TemplateVersion[]
  /** What is known of the dates: holidays, and working days made up for them. */
  readonly days: DayFacts
  readonly timeZone: string
  readonly now: Temporal.Instant
  readonly audience: Audience
  /** The nights of the group that have a row, in any order. */
  readonly evenings: readonly EveningFacts[]
  /** Talks that left one of the dates, or were called off on it. */
  readonly departed: readonly DepartedTalk[]
}

/**
 * The evenings on the dates: those of the template, holidays on which one would be, and any other date on which
 * there is something to show.
 */
export function layOut(dates: readonly Temporal.PlainDate[], all: LayoutFacts): NightView[] {
  const byDate = indexed(all)
  return dates.flatMap((date) => {
    const { evening = null, departed = [] } = byDate.get(date.toString()) ?? {}
    const day = dayKind(date, all.days)
    const terms = termsOn(all.templates, date)
    const laidOut = all.isOpen && (isLaidOut(date, terms, day) || isHeldFree(date, terms, day))
    // Most dates of a long plan have neither.
    if (evening === null && departed.length === 0 && !laidOut) return []
    const night = nightViewOn(date, { ...all, day, evening, departed })
    const something =
      night.talk !== null || night.departures.length > 0 || night.blockedReason !== null
    return something || laidOut ? [night] : []
  })
}

/** What stands on a date, and what left it. */
type OnDate = { readonly evening?: EveningFacts; readonly departed?: readonly DepartedTalk[] }

function indexed({ evenings, departed }: LayoutFacts): ReadonlyMap<string, OnDate> {
  const byDate = new Map<string, OnDate>(
    evenings.map((evening) => [evening.night.date.toString(), { evening }]),
  )
  for (const talk of departed) {
    const date = talk.departedOn.toString()
    const known = byDate.get(date)
    byDate.set(date, { ...known, departed: [...(known?.departed ?? []), talk] })
  }
  return byDate
}

type DateFacts = Omit<LayoutFacts, 'evenings'> & {
  readonly day: Day
  readonly evening: EveningFacts | null
}

function nightViewOn(date: Temporal.PlainDate, facts: DateFacts): NightView {
  const { audience, now, groupId, evening } = facts
  const holder = evening?.talks.find((talk) => holdsNight(talk.state))
  const talk = holder === undefined ? null : talkView(audience, holder, now)
  const departures = departuresOn(date, facts)
  // A talk the viewer may not know of leaves no trace: nor its hour, its host, or the night's row.
  if (evening === null || (talk === null && audience !== 'DESK')) {
    const bare = bareNight(date, facts)
    const blockedReason = evening?.night.blockedReason ?? null
    return { ...bare, blockedReason, departures }
  }
  const { night } = evening
  const last = holder ?? evening.talks.at(-1)
  const occupancy = occupancyOf(last?.state ?? null, night.blockedReason)
  const { status, checkIn } = nightStatus(toNightRecord(night, occupancy), now)
  return {
    id: night.id,
    groupId,
    date,
    day: facts.day,
    times: night.times,
    status,
    checkIn,
    happened: night.happened,
    blockedReason: night.blockedReason,
    isKept: talk === null && facts.isKept(date),
    host: hostView(audience, night, now),
    talk,
    departures,
  }
}

/** An evening as the template of its date has it, without a row of its own. */
function bareNight(date: Temporal.PlainDate, facts: DateFacts): NightView {
  const { clocks } = termsOn(facts.templates, date)
  const times = timesOn(date, clocks, facts.timeZone)
  const { status, checkIn } = nightStatus(
    {
      ...times,
      occupancy: 'EMPTY',
      phase: 'ANNOUNCED',
      checkInOpenedAt: null,
      checkInClosedAt: null,
      checkInExtendedUntil: null,
    },
    facts.now,
  )
  return {
    id: null,
    groupId: facts.groupId,
    date,
    day: facts.day,
    times,
    status,
    checkIn,
    happened: { started: null, questions: null, ended: null },
    blockedReason: null,
    isKept: facts.isKept(date),
    host: null,
    talk: null,
    departures: [],
  }
}

function departuresOn(
  date: Temporal.PlainDate,
  { audience, now, evening, departed }: DateFacts,
): Departure[] {
  const gone = departed.filter((talk) => !(holdsNight(talk.state) && isOn(date, talk)))
  const listed = new Set(gone.map(({ id }) => id))
  const dropped = (evening?.talks ?? []).filter(
    (talk) => !holdsNight(talk.state) && !listed.has(talk.id),
  )
  return [
    ...dropped.map((facts) => ({ facts, movedTo: null, isLast: true })),
    ...gone.map((facts) => ({ facts, ...whereTo(facts) })),
  ].flatMap(({ facts, ...where }) => {
    const talk = talkView(audience, facts, now)
    return talk === null ? [] : [{ talk, became: whatBecame(facts, where.movedTo), ...where }]
  })
}

/** A talk that was moved stands elsewhere, or is called off there; what is called off here can be restored. */
function whereTo({ departure, night }: DepartedTalk) {
  const movedTo = departure === 'MOVED' ? (night?.date ?? null) : null
  return { movedTo, isLast: departure !== 'MOVED' }
}

function whatBecame({ state }: TalkFacts, movedTo: Temporal.PlainDate | null): Departure['became'] {
  if (movedTo !== null) return 'MOVED'
  return state === 'POSTPONED' ? 'POSTPONED' : 'CANCELLED'
}

function isOn(date: Temporal.PlainDate, { night }: TalkFacts): boolean {
  return night?.date.equals(date) === true
}
