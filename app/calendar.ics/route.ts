import { getLocale, getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { monthDay } from '@/lib/i18n/dates'
import { calendar, calendarOfTalk } from '@/lib/talks/view/queries-calendar'
import type { PersonView } from '@/lib/talks/view/types'
import { toCalendar, type CalendarWords } from './ical'

/** The nights to subscribe to; with `?talk=`, one of them to put into one's own calendar. */
export async function GET(request: Request): Promise<Response> {
  const talkId = new URL(request.url).searchParams.get('talk')
  const view =
    talkId === null ? await calendar() : await calendarOfTalk(await currentViewer(), talkId)
  if (view === null) {
    return new Response('Not found.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  const words = await calendarWords(view.communityName)
  return new Response(toCalendar(view, requestOrigin(request.headers), words), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${talkId === null ? 'yehua' : 'talk'}.ics"`,
      // A name may be shown until the talk is over, and not a minute longer.
      'cache-control': 'private, no-cache',
    },
  })
}

async function calendarWords(community: string): Promise<CalendarWords> {
  const [t, words, locale] = await Promise.all([
    getTranslations('schedule.calendar'),
    getTranslations('schedule'),
    getLocale(),
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
    cancelled: (topic) => t('cancelled', { topic }),
    lines: ({ talk, group }) => [
      speakerOf(talk.speaker),
      t('group', { group: group.name }),
      talk.movedFrom === null ? '' : t('movedFrom', { day: monthDay(locale, talk.movedFrom) }),
      talk.reason === null ? '' : words('reason', { reason: talk.reason }),
    ],
  }
}
