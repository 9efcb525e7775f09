import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskAsksView } from '@/components/talks/asks/desk-asks'
import { DeskBookingsView } from '@/components/talks/desk-bookings'
import { UnconfirmedSpeakers } from '@/components/talks/unconfirmed-speakers'
import { EveningsToFill } from '@/components/talks/standby/evenings-to-fill'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { unconfirmedTalks } from '@/lib/deadlines/queries'
import { localeOrDefault } from '@/lib/i18n/locale'
import { deskAsks } from '@/lib/talks/asks/queries'
import { eveningsToFill } from '@/lib/talks/standby/queries-gaps'
import { deskBookings } from '@/lib/talks/bookings/queries'
import { CONFIRM_TEXT, confirmFacts, unconfirmedOf } from '@/lib/talks/speaking/rules-texts'
import { talksAtDesk } from '@/lib/talks/view/queries-talk'
import { pastedIn } from '@/lib/texts/queries'
import { mark } from '../duties/actions'
import { confirm, decline } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('speakers.desk')
  return { title: t('title'), robots: { index: false } }
}

/** How speakers come to their evenings: what waits for a coordinator, and who was asked. */
export default async function SpeakersPage() {
  const [viewer, t, words, standby, draws, community] = await Promise.all([
    currentViewer(),
    getTranslations('speakers.desk'),
    getTranslations('asks'),
    getTranslations('standby'),
    getTranslations('speakerDraws.desk'),
    requireCommunity(),
  ])
  const [bookings, asks, evenings] = await Promise.all([
    deskBookings(viewer),
    deskAsks(viewer),
    eveningsToFill(viewer),
  ])
  if (bookings === null || asks === null || evenings === null) denyAccess(viewer, '/desk/speakers')
  const unconfirmed = await talksAtDesk(viewer, (await unconfirmedTalks(viewer)) ?? [])
  const spoken = localeOrDefault(community.locale)
  const write = await pastedIn(spoken, CONFIRM_TEXT)
  return (
    <>
      <PageHead
        title={t('title')}
        intro={t('intro')}
        end={
          <span className="flex flex-wrap gap-2.5">
            <LinkButton size="small" href="/desk/speakers/offers">
              {t('offers')}
            </LinkButton>
            <LinkButton size="small" href="/desk/speakers/promises">
              {t('promises')}
            </LinkButton>
            <LinkButton size="small" href="/desk/speakers/standby">
              {standby('title')}
            </LinkButton>
            <LinkButton size="small" href="/desk/speakers/draws">
              {draws('backList')}
            </LinkButton>
            <LinkButton size="small" href="/desk/speakers/ask" tone="primary">
              {words('ask')}
            </LinkButton>
          </span>
        }
      />
      <EveningsToFill evenings={evenings} timeZone={asks.timeZone} />
      <UnconfirmedSpeakers
        talks={unconfirmed}
        timeZone={asks.timeZone}
        textFor={(talk) => write(confirmFacts(spoken, unconfirmedOf(talk), asks.timeZone))}
        mark={mark}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-2">
        <DeskAsksView asks={asks} />
        <DeskBookingsView {...{ bookings, evenings, confirm, decline }} />
      </div>
    </>
  )
}
