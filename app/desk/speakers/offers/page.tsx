import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findPeople } from '@/app/desk/plan/actions'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { NoteOffer } from '@/components/talks/note-offer'
import { OfferPoolView } from '@/components/talks/offer-pool'
import { BackLink } from '@/components/ui/back-link'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { offerPool } from '@/lib/talks/offers/queries'
import { offerFilterSchema } from '@/lib/talks/offers/schema'
import { letGo, note, reopen } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offers')
  return { title: t('title'), robots: { index: false } }
}

/** What members could speak about, for coordinators who look for a talk. */
export default async function OffersPage({ searchParams }: PageProps<'/desk/speakers/offers'>) {
  const [viewer, search, { groups }, t, words] = await Promise.all([
    currentViewer(),
    searchParams,
    requireCommunity(),
    getTranslations('offers'),
    getTranslations('asks.desk'),
  ])
  const { filter, unread } = readFilter(offerFilterSchema, search)
  const found = await offerPool(viewer, filter)
  if (found === null) denyAccess(viewer, '/desk/speakers/offers', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/speakers">{words('back')}</BackLink>}
        title={t('title')}
        intro={t('intro')}
      />
      <OfferPoolView found={found} filter={filter} groups={groups} letGo={letGo} reopen={reopen} />
      <div className="mt-6">
        <NoteOffer people={await findPeople('')} search={findPeople} action={note} />
      </div>
    </>
  )
}
