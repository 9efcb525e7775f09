import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { DeskDrawsView } from '@/components/speaker-draws/desk-draws'
import { BackLink } from '@/components/ui/back-link'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { deskDraws } from '@/lib/speaker-draws/queries-desk'
import { deskDrawsSchema } from '@/lib/speaker-draws/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('speakerDraws.desk')
  return { title: t('title'), robots: { index: false } }
}

/** Draws of speakers, for coordinators. */
export default async function DeskDrawsPage({ searchParams }: PageProps<'/desk/speakers/draws'>) {
  const [viewer, search, t] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('speakerDraws.desk'),
    requireCommunity(),
  ])
  const { filter, unread } = readFilter(deskDrawsSchema, search)
  const found = await deskDraws(viewer, filter)
  if (found === null) denyAccess(viewer, '/desk/speakers/draws', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/speakers">{t('back')}</BackLink>}
        title={t('title')}
        intro={t('intro')}
      />
      <DeskDrawsView found={found} filter={filter} />
    </>
  )
}
