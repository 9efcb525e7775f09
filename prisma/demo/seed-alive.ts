import { Temporal } from 'temporal-polyfill'
import { checkInFor } from '@/lib/checkins/commands'
import type { NightClocks } from '@/lib/nights/types'
import { planTalk } from '@/lib/talks/plan/commands'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { nightForDesk, planForDesk } from '@/lib/talks/view/queries-desk'
import { isOpen } from '@/lib/talks/view/rules-open'
import type { NightView, TalkView } from '@/lib/talks/view/types'
import { CONSOLE, type DemoCommunity } from './community'
import { demoZone } from './dates'
import { SEQUELS, type Topic, TOPICS } from './topics'
import { TECH_TOPICS } from './topics-tech'

/** What keeps a demo alive on whichever day, at whichever hour it is started. */

/** In minutes. */
const DAY = 24 * 60
const ALREADY_HERE = 23
/** Talks that a group has ahead in the coming week, at least. */
const AHEAD = [4, 1] as const
/** Speakers are asked until one is still a member. */
const TRIES = 5

/**
 * An evening is about to begin: a new one, or the one that stands on tonight and has not begun is brought
 * forward. Where the talk of tonight has begun in one group, the other has one.
 */
export async function beginTonight(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  at: Temporal.Instant,
  first: Pick<Given, 'title' | 'summary' | 'speaker'>,
): Promise<void> {
  const clocks = clocksAround(at)
  for (const [group, groupId] of community.groups.entries()) {
    const night = await nightForDesk(CONSOLE, groupId, today)
    if (night?.talk == null) {
      const given = group === 0 ? first : topicOf(group, today)
      const nightId = await planOn(community, { ...given, group, date: today, clocks })
      if (nightId === null) continue
      await arrive(community, group, nightId)
      return
    }
    if (Temporal.Instant.compare(night.times.startsAt, at) <= 0) continue
    if (night.status === 'AHEAD') await reschedule(night, night.talk, clocks)
    return
  }
  await giveMissed(community, today, clocks)
}

/** Every group had a talk tonight while the demo was off: one that was not given is given now. */
async function giveMissed(
  { groups }: DemoCommunity,
  today: Temporal.PlainDate,
  clocks: NightClocks,
): Promise<void> {
  for (const groupId of groups) {
    const night = await nightForDesk(CONSOLE, groupId, today)
    if (night?.talk?.state !== 'PLANNED') continue
    await reschedule(night, night.talk, clocks)
    return
  }
}

/** The coming week has talks, though the last start was long ago. */
export async function keepPlan(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  weekdays: readonly (readonly number[])[],
): Promise<void> {
  for (const [group, groupId] of community.groups.entries()) {
    const nights = await nightsFrom(groupId, today)
    let ahead = nights.filter(({ talk }) => talk !== null).length
    for (const night of nights) {
      if (ahead >= (AHEAD[group] ?? 0)) break
      const { date, departures } = night
      if (!isOpen(night) || departures.length > 0) continue
      if (weekdays[group]?.includes(date.dayOfWeek) !== true) continue
      const planned = await planOn(community, {
        ...topicOf(group, date),
        group,
        date,
        clocks: null,
      })
      if (planned !== null) ahead += 1
    }
  }
}

/** Nights of the seven days after today. */
async function nightsFrom(
  groupId: string,
  today: Temporal.PlainDate,
): Promise<readonly NightView[]> {
  const plan = await planForDesk(CONSOLE, 2, today, groupId)
  const last = today.add({ days: 7 })
  return (plan?.nights ?? []).filter(
    ({ date }) =>
      Temporal.PlainDate.compare(date, today) > 0 && Temporal.PlainDate.compare(date, last) <= 0,
  )
}

type Given = {
  readonly group: number
  readonly date: Temporal.PlainDate
  readonly clocks: NightClocks | null
  readonly title: string
  readonly summary: string
  readonly speaker: number
}

/** Answers the night; null where it is taken, or over, or no one of the speakers is a member still. */
async function planOn({ members, groups }: DemoCommunity, given: Given): Promise<string | null> {
  const { group, date, clocks, title, summary, speaker } = given
  for (let number = speaker; number < speaker + TRIES; number += 1) {
    const planned = await planTalk(CONSOLE, {
      groupId: groups[group] ?? '',
      date,
      clocks,
      topic: title,
      summary,
      speakerId: members[number] ?? null,
      hostId: members[group === 0 ? 5 : 7] ?? null,
      mode: 'LIVE',
      visibility: 'PUBLIC',
    })
    if (planned.ok) return planned.value.nightId
    if (planned.refusal.code !== 'SPEAKER_UNKNOWN') return null
  }
  return null
}

/** Some are here already; a member who has left since is not. */
async function arrive(
  { members, people }: DemoCommunity,
  group: number,
  nightId: string,
): Promise<void> {
  const locals = members.filter((_, number) => number >= 30 && people[number]?.group === group)
  for (const memberId of locals.slice(0, ALREADY_HERE)) {
    await checkInFor(CONSOLE, nightId, memberId)
  }
}

async function reschedule(night: NightView, talk: TalkView, clocks: NightClocks): Promise<void> {
  const idOf = (person: TalkView['speaker']) => (person?.kind === 'NAMED' ? person.memberId : null)
  const { id: talkId, topic, summary, mode, visibility, speaker } = talk
  const people = { speakerId: idOf(speaker), hostId: idOf(night.host) }
  await editTalk(CONSOLE, { talkId, clocks, topic, summary, mode, visibility, ...people })
}

/** A topic for every date, taken up again under another title once all have been. */
export function topicOf(group: number, date: Temporal.PlainDate) {
  const topics: readonly Topic[] = group === 0 ? TOPICS : TECH_TOPICS
  const day = Temporal.PlainDate.from('2026-01-01').until(date, { largestUnit: 'day' }).days
  const turn = Math.abs(day)
  const topic = topics[turn % topics.length] ?? topics[0]
  const sequel = SEQUELS[Math.floor(turn / topics.length) % SEQUELS.length] ?? ''
  const speaker = group === 0 ? 24 + (turn % 200) : 330 + (turn % 100)
  return { title: `${topic?.terms[0] ?? ''}，${sequel}`, summary: topic?.lead ?? '', speaker }
}

/** Check-in is open and the talk begins in minutes; before dawn everything is shorter. */
function clocksAround(at: Temporal.Instant): NightClocks {
  const left = minutesToDawn(at)
  const pace = Math.min(1, left / 110)
  return {
    checkInOpens: clock(at, -Math.min(3, DAY - left)),
    checkInCloses: clock(at, 12 * pace),
    starts: clock(at, 12 * pace),
    questions: clock(at, 42 * pace),
    ends: clock(at, 102 * pace),
  }
}

/** An evening ends at five; one begun shortly before is a short one. */
function minutesToDawn(at: Temporal.Instant): number {
  const { hour, minute } = at.toZonedDateTimeISO(demoZone())
  const left = (29 * 60 - hour * 60 - minute) % DAY
  return left === 0 ? DAY : left
}

function clock(at: Temporal.Instant, minutes: number): string {
  const local = at.add({ minutes: Math.round(minutes) }).toZonedDateTimeISO(demoZone())
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}
