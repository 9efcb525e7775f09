import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { currentCommunity } from '@/lib/communities/queries'
import { readable, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { announcedBetween, announcedIn } from './queries-announced'
import { dayKind } from './rules'
import { findCorrection, listCorrections, listEnded } from './store'
import type { Correction, DayFacts, HolidayDesk } from './types'

/** What is known of the dates between two, both included. What a day is, is for everybody to read. */
export async function dayFacts(
  db: Tx,
  country: string,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<DayFacts> {
  const [announced, corrections] = await Promise.all([
    announcedBetween(country, from, to),
    listCorrections(db, from, to),
  ])
  return {
    announced,
    corrections: new Map(
      corrections.map(({ date, kind, name }) => [date.toString(), { kind, name }]),
    ),
  }
}

const ENDED_SHOWN = 20

/** A year of the community's days; null for who sees no settings, and before there is a community. */
export async function holidayDesk(
  viewer: Viewer,
  asked: number | null,
): Promise<HolidayDesk | null> {
  if (!canManageCommunity(viewer)) return null
  const community = await currentCommunity()
  if (community === null) return null
  const { country, noticeHours, timeZone } = community
  const today = now().toZonedDateTimeISO(timeZone).toPlainDate()
  const year = asked ?? today.year
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const to = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  const db = readable()
  const [announced, facts, corrections, ended] = await Promise.all([
    announcedIn(country, year),
    dayFacts(db, country, from, to),
    listCorrections(db, from, to),
    listEnded(db, from, to, ENDED_SHOWN),
  ])
  const unusual = new Set([...facts.announced.keys(), ...facts.corrections.keys()])
  const days = [...unusual].toSorted().map((key) => {
    const date = Temporal.PlainDate.from(key)
    return { date, ...dayKind(date, facts) }
  })
  return {
    timeZone,
    today,
    country,
    noticeHours,
    year,
    announced: announced !== null,
    days,
    corrections,
    ended,
  }
}

/** A correction as the page says what was done to it; null for who sees no settings. */
export async function correctionOf(viewer: Viewer, id: string): Promise<Correction | null> {
  return canManageCommunity(viewer) ? findCorrection(readable(), id) : null
}
