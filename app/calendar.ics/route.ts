import { getLocale } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { calendar, calendarOfTalk } from '@/lib/talks/view/queries-calendar'
import { calendarSchema } from '@/lib/talks/view/schema'
import { toCalendar } from './ical'
import { calendarWords } from './words'

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
  const community = [view.communityName, only?.name].filter(Boolean).join(' · ')
  const words = await calendarWords(await getLocale(), community)
  const origin = requestOrigin(request.headers)
  return new Response(toCalendar(view, { origin, path: '/calendar.ics', alarm }, words), {
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
