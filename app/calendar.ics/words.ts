import { getTranslations } from 'next-intl/server'
import { monthDay } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { isCalledOff } from '@/lib/talks/rules'
import type { CalendarView, PersonView } from '@/lib/talks/view/types'
import type { CalendarWords } from './ical'

/** What a calendar of the community, or of one group of it, is called, and what stands in its events. */
export async function calendarWords(locale: Locale, community: string): Promise<CalendarWords> {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'schedule.calendar' }),
    getTranslations({ locale, namespace: 'schedule' }),
  ])
  const speakerOf = (speaker: PersonView | null) => {
    if (speaker === null) return words('noSpeaker')
    if (speaker.kind === 'ROLE') return ''
    return t('speaker', {
      speaker: [speaker.name, speaker.company, speaker.position].filter(Boolean).join(' · '),
    })
  }
  return {
    name: t('name', { community }),
    title: ({ talk: { state, topic } }: CalendarView['entries'][number]) =>
      isCalledOff(state) ? t(state === 'POSTPONED' ? 'postponed' : 'cancelled', { topic }) : topic,
    lines: ({ talk, group }) => [
      speakerOf(talk.speaker),
      t('group', { group: group.name }),
      talk.movedFrom === null ? '' : t('movedFrom', { day: monthDay(locale, talk.movedFrom) }),
      talk.reason === null ? '' : words('reason', { reason: talk.reason }),
    ],
  }
}
