import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { BackToMe } from '@/components/shell/back-to'
import { ReleaseAsk } from '@/components/talks/asks/release-ask'
import { SpeakerTalkForm } from '@/components/talks/speaker-talk-form'
import { ReleaseBooking } from '@/components/talks/release-booking'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import { ownAskOf } from '@/lib/talks/asks/queries'
import { ownBookingOf } from '@/lib/talks/bookings/queries'
import { ownTalk } from '@/lib/talks/speaking/queries'
import { giveBack, release, reword } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('speakers.own')
  return { title: t('title'), robots: { index: false } }
}

/** What a speaker may change of their own talk until it begins. */
export default async function OwnTalkPage({ params }: PageProps<'/me/talks/[id]'>) {
  const [viewer, { id }, community, t, locale] = await Promise.all([
    currentViewer(),
    params,
    requireCommunity(),
    getTranslations('speakers.own'),
    getLocale(),
  ])
  const talk = await ownTalk(viewer, id)
  if (talk === null) denyAccess(viewer, `/me/talks/${encodeURIComponent(id)}`)
  const [booking, ask] = await Promise.all([ownBookingOf(viewer, id), ownAskOf(viewer, id)])
  const { date, startsAt, groupName } = talk
  const when =
    date === null || startsAt === null
      ? t('noDate')
      : `${dayAndWeekday(locale, date)} ${clock(startsAt, community.timeZone)}`
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('title')}>
          {when} · {groupName}
        </PageHead>
        <SpeakerTalkForm talk={talk} action={reword} />
        {booking === null ? null : <ReleaseBooking booking={booking} action={release} />}
        {ask === null ? null : <ReleaseAsk ask={ask} link="" action={giveBack} />}
      </div>
    </Frame>
  )
}
