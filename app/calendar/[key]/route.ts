import { getTranslations } from 'next-intl/server'
import { toCalendar } from '@/app/calendar.ics/ical'
import { calendarWords } from '@/app/calendar.ics/words'
import { calendarOwner } from '@/lib/auth/calendar-address/queries'
import { requestOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { requestLocale } from '@/lib/i18n/preferences'
import { ownCalendar } from '@/lib/talks/view/queries-member-calendar'
import { ownCalendarSchema } from '@/lib/talks/view/schema'

/**
 * A member's own calendar, for the program that has its secret address: `/calendar/<secret>.ics`. `only=mine` leaves out what
 * they neither give nor lead, `alarm=15` rings so many minutes before. An address that was ended, or never was one,
 * is not found.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/calendar/[key]'>,
): Promise<Response> {
  const { key } = await params
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { alarm, only } = ownCalendarSchema.parse(search)
  const owner = await calendarOwner(key.replace(/\.ics$/u, ''))
  const view = owner && (await ownCalendar(owner, only === 'mine'))
  if (owner === null || view === null) {
    return new Response('Not found.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  const locale = isLocale(owner.locale) ? owner.locale : requestLocale(request.headers)
  const t = await getTranslations({ locale, namespace: 'schedule.calendar' })
  const words = await calendarWords(locale, view.communityName)
  const text = toCalendar(
    view,
    { origin: requestOrigin(request.headers), alarm },
    {
      ...words,
      name: t('own', { community: view.communityName }),
      title: (entry) =>
        entry.part === null
          ? words.title(entry)
          : t(`part.${entry.part}`, { topic: words.title(entry) }),
    },
    [
      ...view.led.map(({ id, group, times }) => ({
        id,
        title: t('part.LEADS', { topic: t('nothingYet', { group: group.name }) }),
        times,
      })),
      ...view.kept.map(({ id, group, times, part }) => ({
        id,
        title: t(`part.${part}`, { topic: t('keptTalk', { group: group.name }) }),
        times,
      })),
    ],
  )
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="yehua-own.ics"',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
