import type { TextToPaste } from '@/components/announcements/texts-to-paste'
import { announcementFor, otherAnnouncements, type Moment } from '@/lib/announcements/rules'
import { announcementFacts } from '@/lib/announcements/rules-facts'
import type { WriteText } from '@/lib/announcements/texts/queries'
import type { LiveNight } from '@/lib/checkins/types-live'
import { minutesUntil } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { NIGHT_PHASES, type NightPhase } from '@/lib/nights/types'
import type { TonightView } from '@/lib/talks/view/types'
import { Temporal } from 'temporal-polyfill'

type Texts = { readonly now: TextToPaste | null; readonly others: readonly TextToPaste[] }

/** The texts of this evening in the community's language; none when nothing is on and nothing was. */
export function textsFor(
  { night, timeZone }: TonightView,
  live: LiveNight | null,
  locale: Locale,
  origin: string,
  now: Temporal.Instant,
  writeText: WriteText,
): Texts {
  const gone = night?.departures.at(-1)
  const talk = night?.talk ?? gone?.talk
  if (night == null || talk === undefined) return { now: null, others: [] }
  const occasion = { locale, timeZone, now, count: live?.count ?? 0 }
  const here = `${origin}/tonight?group=${night.groupId}`
  // Once the evening is closed it is about the transcript, which will stand on the talk's own page.
  const later = `${origin}/talks/${talk.id}`
  const factsWith = (link: string) => announcementFacts(night, talk, { ...occasion, link })
  const moment: Moment = {
    occupancy: live?.occupancy ?? (gone?.became === 'CANCELLED' ? 'CANCELLED' : 'POSTPONED'),
    phase: live?.phase ?? 'ANNOUNCED',
    minutesLeft:
      live?.window === 'OPEN' ? minutesUntil(now, Temporal.Instant.from(live.closesAt)) : null,
    moved: talk.movedFrom !== null,
  }
  const write = (kind: TextToPaste['kind']) => ({
    kind,
    text: writeText(kind, factsWith(kind === 'THANKS' ? later : here)),
  })
  const kind = announcementFor(moment)
  return { now: kind && write(kind), others: otherAnnouncements(moment).map(write) }
}

/** The text to paste of each phase, for who moves the evening to it, and for a late start; null where nothing is on. */
export function textsByPhase(
  { night, timeZone }: TonightView,
  live: LiveNight,
  {
    locale,
    origin,
    now,
    write,
  }: {
    readonly locale: Locale
    readonly origin: string
    readonly now: Temporal.Instant
    readonly write: WriteText
  },
): HostTexts | null {
  if (night?.talk == null) return null
  const { talk } = night
  const occasion = { locale, timeZone, now, count: live.count }
  const textOf = (phase: NightPhase | 'WAIT'): TextToPaste => {
    const link =
      phase === 'CLOSED' ? `${origin}/talks/${talk.id}` : `${origin}/tonight?group=${night.groupId}`
    const kind = TEXT_OF[phase]
    return { kind, text: write(kind, announcementFacts(night, talk, { ...occasion, link })) }
  }
  const all = [...NIGHT_PHASES, 'WAIT' as const].map((phase) => [phase, textOf(phase)])
  return Object.fromEntries(all) as HostTexts
}

export type HostTexts = Readonly<Record<NightPhase | 'WAIT', TextToPaste>>

const TEXT_OF: Readonly<Record<NightPhase | 'WAIT', TextToPaste['kind']>> = {
  WAIT: 'WAIT',
  ANNOUNCED: 'PREVIEW',
  CHECK_IN: 'CHECK_IN',
  TALK: 'START',
  SUPPLEMENT: 'SUPPLEMENT',
  QUESTIONS: 'QUESTIONS',
  OPEN_DISCUSSION: 'DISCUSSION',
  CLOSED: 'THANKS',
}
