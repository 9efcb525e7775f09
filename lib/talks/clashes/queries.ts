import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { leavesCovering } from '@/lib/members/status/queries-leave'
import { canPlan } from '@/lib/nights/policy'
import { currentCommunity } from '@/lib/communities/queries'
import { dayFacts } from '@/lib/nights/holidays/queries'
import { dayKind } from '@/lib/nights/holidays/rules'
import { planZone } from '@/lib/nights/queries'
import { timesOn } from '@/lib/nights/rules-times'
import { readTerms } from '@/lib/nights/templates/queries'
import type { NightClocks } from '@/lib/nights/types'
import { now } from '@/lib/shared/clock'
import { datesAsked } from '@/lib/talks/asks/rules'
import type { AskInput } from '@/lib/talks/asks/schema'
import { lastCalledOff } from '@/lib/talks/commands-departures'
import type { EditInput, MoveInput, PlanInput, SwapInput } from '@/lib/talks/plan/schema'
import { clashesOfNext, clashesOfPlace } from './queries-series'
import { clashesOfAsked, findClashes, findDateClashes } from './rules'
import * as store from './store'
import type { Clash, PlannedEvening } from './types'

/**
 * What a form of the plan shows before it is saved. Nothing here forbids anything: the commands
 * decide that. Empty for a viewer who does not plan, and for what the command would refuse.
 */

export async function clashesOfNew(viewer: Viewer, input: PlanInput): Promise<readonly Clash[]> {
  const { groupId, date, clocks, speakerId, hostId } = input
  const found = await clashes(viewer, async () =>
    eveningOn(groupId, date, clocks, { speakerId, hostId }),
  )
  if (input.seriesId === undefined || !canPlan(viewer)) return found
  return [...found, ...(await clashesOfNext(input.seriesId, date))]
}

/** Of a talk that stays on its evening only the people may be others. */
export async function clashesOfEdit(viewer: Viewer, input: EditInput): Promise<readonly Clash[]> {
  const { talkId, clocks, speakerId, hostId } = input
  return clashes(
    viewer,
    async () => {
      const place = await store.findPlace(readable(), talkId)
      if (place?.night == null) return null
      return eveningOn(place.groupId, place.night.date, clocks, { speakerId, hostId })
    },
    'PEOPLE',
  )
}

export async function clashesOfMove(viewer: Viewer, input: MoveInput): Promise<readonly Clash[]> {
  const { talkId, date, clocks } = input
  const found = await clashes(viewer, async () => {
    const place = await store.findPlace(readable(), talkId)
    if (place === null) return null
    // As the move does: the host promised for the talk comes along, also from before it was called off.
    const [there, called] = await Promise.all([
      store.findNightOn(readable(), place.groupId, date),
      lastCalledOff(readable(), talkId),
    ])
    const promised = place.night === null ? called?.departure.hostId : place.night.hostId
    const hostId = promised ?? there?.hostId ?? null
    return eveningOn(place.groupId, date, clocks, { speakerId: place.speakerId, hostId })
  })
  return canPlan(viewer) ? [...found, ...(await clashesOfPlace(talkId, date))] : found
}

/** Of two talks that take each other's evening: what either meets there. */
export async function clashesOfSwap(
  viewer: Viewer,
  { talkId, withId }: Pick<SwapInput, 'talkId' | 'withId'>,
): Promise<readonly Clash[]> {
  if (!canPlan(viewer)) return []
  const [one, other] = await Promise.all(
    [talkId, withId].map((id) => store.findPlace(readable(), id)),
  )
  if (one?.night == null || other?.night == null) return []
  const going = [
    { ...other.night, speakerId: one.speakerId, hostId: one.night.hostId },
    { ...one.night, speakerId: other.speakerId, hostId: other.night.hostId },
  ].map((evening) => ({ ...evening, groupId: one.groupId }))
  const dates = new Map([
    [talkId, other.night.date],
    [withId, one.night.date],
  ])
  const found = await Promise.all([
    ...going.map((evening) => clashes(viewer, () => Promise.resolve(evening))),
    ...[...dates].map(([id, date]) => clashesOfPlace(id, date, dates)),
  ])
  return found.flat()
}

export async function clashesOfRestore(
  viewer: Viewer,
  { talkId }: { readonly talkId: string },
): Promise<readonly Clash[]> {
  const called = canPlan(viewer) ? await lastCalledOff(readable(), talkId) : null
  const found = await clashes(viewer, async () => {
    const place = await store.findPlace(readable(), talkId)
    if (place === null || called === null) return null
    const { date, times, hostId } = called.departure
    const evening = await eveningOn(place.groupId, date, null, {
      speakerId: place.speakerId,
      hostId,
    })
    return times === null ? evening : { ...evening, times }
  })
  if (called === null) return found
  return [...found, ...(await clashesOfPlace(talkId, called.departure.date))]
}

/** Of the evenings for which a member is asked: what each meets, before it is sent. */
export async function clashesOfAsk(
  viewer: Viewer,
  input: Pick<AskInput, 'groupId' | 'memberId' | 'date1' | 'date2' | 'date3'>,
): Promise<readonly Clash[]> {
  const { groupId, memberId } = input
  const dates = datesAsked([input.date1, input.date2, input.date3])
  const found = await Promise.all(
    dates.map(async (date) => {
      const ofDate = await clashes(viewer, async () => {
        const night = await store.findNightOn(readable(), groupId, date)
        const people = { speakerId: memberId, hostId: night?.hostId ?? null }
        return eveningOn(groupId, date, null, people)
      })
      return clashesOfAsked(ofDate, memberId, date)
    }),
  )
  return found.flat()
}

async function clashes(
  viewer: Viewer,
  read: () => Promise<PlannedEvening | null>,
  about: 'PEOPLE' | 'ALL' = 'ALL',
): Promise<readonly Clash[]> {
  if (!canPlan(viewer)) return []
  const evening = await read()
  // What is over is a record, and needs no member any more.
  if (evening === null || evening.times.endsAt.epochMilliseconds < now().epochMilliseconds)
    return []
  const [ofDate, ofPeople] = await Promise.all([
    about === 'ALL' ? dateClashes(evening) : [],
    peopleClashes(evening),
  ])
  return [...ofDate, ...ofPeople]
}

async function dateClashes(evening: PlannedEvening): Promise<readonly Clash[]> {
  const community = await currentCommunity()
  if (community === null) return []
  const { country, noticeHours } = community
  const facts = await dayFacts(readable(), country, evening.date, evening.date)
  return findDateClashes(evening, { day: dayKind(evening.date, facts), now: now(), noticeHours })
}

async function peopleClashes(evening: PlannedEvening): Promise<readonly Clash[]> {
  const people = [evening.speakerId, evening.hostId].filter((id) => id !== null)
  if (people.length === 0) return []
  const db = readable()
  const [others, leaves, names] = await Promise.all([
    store.listOtherEvenings(db, evening.groupId, evening.times),
    leavesCovering(db, evening.date, people),
    store.findNames(db, people),
  ])
  const until = new Map([...leaves].map(([id, leave]) => [id, leave.until]))
  return findClashes(evening, { others, leaves: until, names })
}

async function eveningOn(
  groupId: string,
  date: Temporal.PlainDate,
  clocks: NightClocks | null,
  people: Pick<PlannedEvening, 'speakerId' | 'hostId'>,
): Promise<PlannedEvening> {
  const [zone, night] = await Promise.all([
    planZone(),
    store.findNightOn(readable(), groupId, date),
  ])
  if (clocks === null && night !== null) return { groupId, date, times: night.times, ...people }
  const laidOut = clocks ?? (await readTerms(groupId, date)).clocks
  return { groupId, date, times: timesOn(date, laidOut, zone), ...people }
}
