import { clock, dayAndWeekday, minutesUntil, zoneName } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { NightView, PersonView, TalkPageView, TalkView } from '@/lib/talks/view/types'
import type { Temporal } from 'temporal-polyfill'
import type { AnnouncementFacts } from './types'

export type Occasion = {
  readonly locale: Locale
  readonly timeZone: string
  readonly now: Temporal.Instant
  readonly count: number
  readonly link: string
}

/** What the texts say of an evening: of the talk it holds, or of the one that left it. */
export function announcementFacts(
  night: NightView,
  talk: TalkView,
  { locale, timeZone, now, count, link }: Occasion,
): AnnouncementFacts {
  const at = (instant: Temporal.Instant) => clock(instant, timeZone)
  const minutes = minutesUntil(now, night.checkIn.closesAt)
  const movedTo = night.departures.find((departure) => departure.talk.id === talk.id)?.movedTo
  const stays = night.talk?.id === talk.id
  const to = stays ? night.date : (movedTo ?? null)
  return {
    day: dayAndWeekday(locale, night.date),
    topic: talk.topic,
    speaker: nameOf(talk.speaker),
    host: nameOf(night.host),
    coordinator: null,
    editor: null,
    opens: at(night.checkIn.opensAt),
    closes: at(night.checkIn.closesAt),
    starts: at(night.times.startsAt),
    questions: at(night.times.questionsAt),
    zone: zoneName(locale, timeZone),
    minutes: minutes > 0 ? minutes : null,
    count,
    reason: talk.reason,
    toDate: to && dayAndWeekday(locale, to),
    link,
  }
}

/** What the texts say of a talk that was just moved, called off or found, wherever it stands now. */
export function changeFacts(
  { talk, night }: Pick<TalkPageView, 'talk' | 'night'>,
  { locale, timeZone, link }: Pick<Occasion, 'locale' | 'timeZone' | 'link'>,
): AnnouncementFacts {
  const at = (instant: Temporal.Instant | undefined) =>
    instant === undefined ? '' : clock(instant, timeZone)
  const from = talk.movedFrom ?? night?.date
  const to = talk.state === 'PLANNED' ? night?.date : undefined
  return {
    day: from === undefined ? '' : dayAndWeekday(locale, to ?? from),
    topic: talk.topic,
    speaker: nameOf(talk.speaker),
    host: nameOf(night?.host ?? null),
    coordinator: null,
    editor: null,
    opens: at(night?.times.checkInOpensAt),
    closes: at(night?.times.checkInClosesAt),
    starts: at(night?.times.startsAt),
    questions: at(night?.times.questionsAt),
    zone: zoneName(locale, timeZone),
    minutes: null,
    count: 0,
    reason: talk.reason,
    toDate: to === undefined ? null : dayAndWeekday(locale, to),
    link,
  }
}

function nameOf(person: PersonView | null): string | null {
  return person?.kind === 'NAMED' ? person.name : null
}
