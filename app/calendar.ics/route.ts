import { getLocale, getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { monthDay } from '@/lib/i18n/dates'
import { calendar, calendarOfTalk } from '@/lib/talks/view/queries-calendar'
import { calendarSchema } from '@/lib/talks/view/schema'
import type { PersonView } from '@/lib/talks/view/types'
import { toCalendar, type CalendarWords } from './ical'

/**
 * The nights to subscribe to, of all groups or with `?group=` of one; with `?talk=`, one of them to put into
 * one's own calendar. `alarm=15` rings so many minutes before the start.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = calendarSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { talk: talkId, group, alarm } = asked
  const view =
    talkId === null ? await calendarOf(group) : await calendarOfTalk(await currentViewer(), talkId)
  if (view === null) {
    return new Response('Not found.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  // Of one group it has the group's name: programs list calendars by their names.
  const only = group === null ? undefined : view.groups[0]
  const words = await calendarWords([view.communityName, only?.name].filter(Boolean).join(' · '))
  const origin = requestOrigin(request.headers)
  return new Response(toCalendar(view, { origin, alarm }, words), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${talkId === null ? 'yehua' : 'talk'}.ics"`,
      // A name may be shown until the talk is over, and not a minute longer.
      'cache-control': 'private, no-cache',
    },
  })
}

/** A group that cannot be one is none. */
async function calendarOf(group: string | null | undefined) {
  return group === undefined ? null : calendar(group)
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
    calledOff: ({ state, topic }) =>
      t(state === 'POSTPONED' ? 'postponed' : 'cancelled', { topic }),
    lines: ({ talk, group }) => [
      speakerOf(talk.speaker),
      t('group', { group: group.name }),
      talk.movedFrom === null ? '' : t('movedFrom', { day: monthDay(locale, talk.movedFrom) }),
      talk.reason === null ? '' : words('reason', { reason: talk.reason }),
    ],
  }
}
