import { Temporal } from 'temporal-polyfill'
import { readable } from '@/lib/db/transaction'
import { groupsOfMember } from '@/lib/members/groups/queries'
import { readPlanContext } from '@/lib/nights/queries'
import { listTalksOf } from '@/lib/talks/interest/store'
import { isCalledOff } from '@/lib/talks/rules'
import type { Audience, TalkFacts } from '@/lib/talks/types'
import { newsOf, placedTalks, readCalendar, withRevisions } from './queries-calendar'
import { maskFor } from './queries-mask'
import { talkView } from './rules'
import type { OwnCalendarView, OwnPart, TalkView } from './types'

const ROLE = { kind: 'ROLE' } as const

/**
 * What one member has to do with the coming and the last evenings: the talks they give and the evenings they lead in
 * any group, those that they said they will come to, and, unless `mine`, all talks of their own groups, those for members too. Read for the holder of the
 * calendar's secret address: what visitors may read is written as they may read it, the rest without any known name,
 * and of a kept talk only that it is, for a program passes on what it reads. Null before there is a community.
 */
export async function ownCalendar(
  member: { readonly id: string; readonly groupId: string },
  mine: boolean,
): Promise<OwnCalendarView | null> {
  const context = await readPlanContext()
  if (context === null) return null
  const { tonight, now, groups } = context
  const db = readable()
  const [found, own, chosen] = await Promise.all([
    readCalendar(db, null, tonight),
    groupsOfMember(member),
    listTalksOf(db, member.id),
  ])
  const hosts = new Map(
    found.evenings.flatMap(({ night, talks }) => talks.map(({ id }) => [id, night.host?.id])),
  )
  const partOf = ({ id, speaker }: TalkFacts): OwnPart | null =>
    speaker?.id === member.id ? 'SPEAKS' : hosts.get(id) === member.id ? 'LEADS' : null
  const isWanted = (talk: TalkFacts) =>
    partOf(talk) !== null || chosen.has(talk.id) || (!mine && own.has(talk.groupId))
  const wanted = {
    evenings: found.evenings.map(({ night, talks }) => ({ night, talks: talks.filter(isWanted) })),
    waiting: found.waiting.filter(isWanted),
  }
  const viewsFor = async (audience: Audience) =>
    (await placedTalks(db, audience, wanted, context)).flatMap(({ facts, times }) => {
      const view = talkView(audience, facts, now)
      return view === null ? [] : [{ view, times, part: partOf(facts) }]
    })
  const [known, open, mask] = await Promise.all([
    viewsFor('MEMBER'),
    viewsFor('VISITOR'),
    maskFor(db, 'VISITOR'),
  ])
  const asVisitor = new Map(open.map(({ view }) => [view.id, view]))
  const entries = known.flatMap(({ view, times, part }) => {
    const group = groups.find(({ id }) => id === view.groupId)
    const talk = asVisitor.get(view.id) ?? withoutPeople(view, mask)
    return group === undefined ? [] : [{ talk, group, times, part }]
  })
  const kept = wanted.evenings.flatMap(({ night, talks }) =>
    talks.flatMap((talk) => {
      const { id, groupId, visibility, state } = talk
      const group = groups.find((one) => one.id === groupId)
      const part = visibility === 'KEPT' && !isCalledOff(state) ? partOf(talk) : null
      return group === undefined || part === null ? [] : [{ id, group, times: night.times, part }]
    }),
  )
  const led = found.evenings.flatMap(({ night, talks }) => {
    const { id, groupId, times, host, blockedReason } = night
    const group = groups.find((one) => one.id === groupId)
    const isFree = blockedReason === null && talks.every(({ state }) => isCalledOff(state))
    const isLed = host?.id === member.id && isFree && isAhead(times.endsAt, now)
    return group === undefined || !isLed ? [] : [{ id, group, times }]
  })
  return { ...context, entries: newsOf(await withRevisions(entries), now), led, kept }
}

function withoutPeople(view: TalkView, mask: (text: string) => string): TalkView {
  const { topic, summary, background, reason, speaker } = view
  return {
    ...view,
    topic: mask(topic),
    summary: mask(summary),
    background: mask(background),
    reason: reason && mask(reason),
    speaker: speaker && ROLE,
  }
}

function isAhead(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instant, now) > 0
}
