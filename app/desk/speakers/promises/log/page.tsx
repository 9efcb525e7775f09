import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { FoundSayingsView } from '@/components/talks/promises/found-sayings'
import { BackLink } from '@/components/ui/back-link'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { searchSayings } from '@/lib/talks/promises/queries'
import { sayingsSchema } from '@/lib/talks/promises/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promises.log')
  return { title: t('title'), robots: { index: false } }
}

/** Where a promise is found in what was said in the groups. */
export default async function SayingsPage({
  searchParams,
}: PageProps<'/desk/speakers/promises/log'>) {
  const [viewer, search, t] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('promises'),
    requireCommunity(),
  ])
  const { filter, unread } = readFilter(sayingsSchema, search)
  const found = await searchSayings(viewer, filter)
  if (found === null) denyAccess(viewer, '/desk/speakers/promises/log', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/speakers/promises">{t('back')}</BackLink>}
        title={t('log.title')}
        intro={t('log.intro')}
      />
      <FoundSayingsView found={found} filter={filter} />
    </>
  )
}
