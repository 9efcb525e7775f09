import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEvent,
} from 'ical-generator'
import type { NightTimes } from '@/lib/nights/types'
import { toDate } from '@/lib/shared/clock'
import { isCalledOff } from '@/lib/talks/rules'
import type { CalendarView } from '@/lib/talks/view/types'
import { propertiesFirst } from './properties-first'

/** The sentences of a calendar in the reader's language. */
export type CalendarWords<T extends Entry = Entry> = {
  readonly name: string
  readonly title: (entry: T) => string
  /** One line for each thing to know: the speaker, the group. */
  readonly lines: (entry: T) => readonly string[]
}

type Entry = CalendarView['entries'][number]

export type CalendarPlace = {
  readonly origin: string
  /** Where the calendar itself is read; left out where the address is secret. */
  readonly path?: string
  /** How many minutes before the start a program is to ring; null for never. */
  readonly alarm: number | null
}

/** An evening of which there is no more to say than when it is and what it is called. */
export type PlainEvening = {
  readonly id: string
  readonly title: string
  readonly times: NightTimes
}

/**
 * iCalendar (RFC 5545). Times are UTC, which no calendar can misread; the zone is named for those that
 * show it. The UID is the talk's, so that a talk that moves moves in the calendar too; SEQUENCE says that it
 * did. A talk that is over or called off never rings.
 */
export function toCalendar<T extends Entry>(
  view: Omit<CalendarView, 'entries'> & { readonly entries: readonly T[] },
  { origin, path, alarm }: CalendarPlace,
  words: CalendarWords<T>,
  evenings: readonly PlainEvening[] = [],
): string {
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Yehua', product: 'Nights' },
    ...(path !== undefined && { url: `${origin}${path}` }),
    ttl: 3600,
    x: { 'X-WR-TIMEZONE': view.timeZone },
  })
  for (const entry of view.entries) {
    const { talk, times, revision } = entry
    // A postponed talk is cancelled on the date it left; a new date comes under the same UID.
    const calledOff = isCalledOff(talk.state)
    const event = calendar.createEvent({
      ...during(times),
      id: `${talk.id}@yehua`,
      stamp: toDate(view.now),
      sequence: revision.sequence,
      lastModified: toDate(revision.changedAt),
      summary: words.title(entry),
      description: [...words.lines(entry), talk.summary].filter((line) => line !== '').join('\n'),
      status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url: `${origin}/talks/${talk.id}`,
    })
    if (!calledOff) ring(event, talk.topic, times)
  }
  for (const { id, title, times } of evenings) {
    const event = calendar.createEvent({
      ...during(times),
      id: `${id}@yehua`,
      stamp: toDate(view.now),
      summary: title,
      status: ICalEventStatus.CONFIRMED,
      url: `${origin}/tonight`,
    })
    ring(event, title, times)
  }
  return propertiesFirst(calendar.toString())

  function ring(event: ICalEvent, description: string, { startsAt }: NightTimes): void {
    const ahead = view.now.epochMilliseconds < startsAt.epochMilliseconds
    if (alarm === null || !ahead) return
    event.createAlarm({ type: ICalAlarmType.display, trigger: alarm * 60, description })
  }
}

function during({ startsAt, endsAt }: NightTimes) {
  return { start: toDate(startsAt), end: toDate(endsAt) }
}
