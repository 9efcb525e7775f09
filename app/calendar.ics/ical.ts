import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { isCalledOff } from '@/lib/talks/rules'
import type { CalendarView, TalkView } from '@/lib/talks/view/types'
import { propertiesFirst } from './properties-first'

/** The sentences of a calendar in the reader's language. */
export type CalendarWords = {
  readonly name: string
  readonly calledOff: (talk: Pick<TalkView, 'state' | 'topic'>) => string
  /** One line for each thing to know: the speaker, the group. */
  readonly lines: (entry: CalendarView['entries'][number]) => readonly string[]
}

/**
 * iCalendar (RFC 5545). Times are UTC, which no calendar can misread; the zone is named for those that
 * show it. The UID is the talk's, so that a talk that moves moves in the calendar too; SEQUENCE says that it
 * did. `alarm` is how many minutes before the start a program is to ring, null for never: a talk that is over
 * or called off never rings.
 */
export function toCalendar(
  view: CalendarView,
  { origin, alarm }: { readonly origin: string; readonly alarm: number | null },
  words: CalendarWords,
): string {
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Yehua', product: 'Nights' },
    url: `${origin}/calendar.ics`,
    ttl: 3600,
    x: { 'X-WR-TIMEZONE': view.timeZone },
  })
  for (const entry of view.entries) {
    const { talk, times, revision } = entry
    // A postponed talk is cancelled on the date it left; a new date comes under the same UID.
    const calledOff = isCalledOff(talk.state)
    const event = calendar.createEvent({
      id: `${talk.id}@yehua`,
      start: new Date(times.startsAt.epochMilliseconds),
      end: new Date(times.endsAt.epochMilliseconds),
      stamp: new Date(view.now.epochMilliseconds),
      sequence: revision.sequence,
      lastModified: new Date(revision.changedAt.epochMilliseconds),
      summary: calledOff ? words.calledOff(talk) : talk.topic,
      description: [...words.lines(entry), talk.summary].filter((line) => line !== '').join('\n'),
      status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url: `${origin}/talks/${talk.id}`,
    })
    const ahead = view.now.epochMilliseconds < times.startsAt.epochMilliseconds
    if (alarm === null || calledOff || !ahead) continue
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: alarm * 60,
      description: talk.topic,
    })
  }
  return propertiesFirst(calendar.toString())
}
