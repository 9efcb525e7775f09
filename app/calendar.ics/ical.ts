import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarView } from '@/lib/talks/view/types'

/** The sentences of a calendar in the reader's language. */
export type CalendarWords = {
  readonly name: string
  readonly cancelled: (topic: string) => string
  /** One line for each thing to know: the speaker, the group. */
  readonly lines: (entry: CalendarView['entries'][number]) => readonly string[]
}

/**
 * iCalendar (RFC 5545). Times are UTC, which no calendar can misread; the zone is named for those that
 * show it. The UID is the talk's, so that a talk that moves moves in the calendar too.
 */
export function toCalendar(view: CalendarView, origin: string, words: CalendarWords): string {
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Yehua', product: 'Nights' },
    url: `${origin}/calendar.ics`,
    ttl: 3600,
    x: { 'X-WR-TIMEZONE': view.timeZone },
  })
  for (const entry of view.entries) {
    const { talk, times } = entry
    const cancelled = talk.state === 'CANCELLED'
    calendar.createEvent({
      id: `${talk.id}@yehua`,
      start: new Date(times.startsAt.epochMilliseconds),
      end: new Date(times.endsAt.epochMilliseconds),
      stamp: new Date(view.now.epochMilliseconds),
      summary: cancelled ? words.cancelled(talk.topic) : talk.topic,
      description: [...words.lines(entry), talk.summary].filter((line) => line !== '').join('\n'),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url: `${origin}/talks/${talk.id}`,
    })
  }
  return calendar.toString()
}
