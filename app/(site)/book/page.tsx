import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { BookEvening, ChooseEvening } from '@/components/talks/book'
import { ReleaseBooking } from '@/components/talks/release-booking'
import { BackLink } from '@/components/ui/back-link'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { openEvenings, ownAsked, ownTaken } from '@/lib/talks/bookings/queries'
import { bookPageSchema } from '@/lib/talks/bookings/schema'
import { release } from '../me/talks/actions'
import { book } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('speakers.book')
  return { title: t('choose'), robots: { index: false } }
}

/** A member takes an open evening of their group. */
export default async function BookPage({ searchParams }: PageProps<'/book'>) {
  const [viewer, search, t, words, standby, locale] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('speakers.book'),
    getTranslations('schedule'),
    getTranslations('standby.own'),
    getLocale(),
    requireCommunity(),
  ])
  const open = viewer.kind === 'member' ? await openEvenings(viewer, viewer.groupId) : null
  if (open === null || viewer.kind !== 'member') denyAccess(viewer, '/book', search)
  const asked = await ownAsked(viewer)
  const { filter, unread } = readFilter(bookPageSchema, search)
  const { date, taken } = filter
  const has = taken === undefined ? null : await ownTaken(viewer, taken)
  const form = date !== undefined && open.barred === null
  return (
    <Frame here="schedule">
      <UnreadFilter unread={unread} />
      <div className="max-w-form">
        <PageHead
          back={<BackLink href="/schedule">{words('title')}</BackLink>}
          title={form ? t('title', { day: dayAndWeekday(locale, date) }) : t('choose')}
        >
          {form ? open.groupName : t('intro', { group: open.groupName })}
        </PageHead>
        {taken === undefined || has === null ? null : (
          <div className="mb-6" role="status">
            <Notice
              tone="ok"
              title={t(has === 'BOOKED' ? 'done' : 'asked', { day: dayAndWeekday(locale, taken) })}
            >
              {t(has === 'BOOKED' ? 'where' : 'whereAsked')}
            </Notice>
          </div>
        )}
        {form ? (
          <BookEvening open={open} date={date} action={book} />
        ) : has === null ? (
          <ChooseEvening open={open} />
        ) : null}
        <p className="mt-6 text-small text-ink-2">
          {standby('linkText')}{' '}
          <a href="/me/standby" className="underline underline-offset-4">
            {standby('link')}
          </a>
        </p>
        {asked.map((booking) => (
          <ReleaseBooking key={booking.id} booking={booking} action={release} />
        ))}
      </div>
    </Frame>
  )
}
