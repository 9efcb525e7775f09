import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { FoundPage } from '@/components/palette/found-page'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { currentViewer } from '@/lib/auth/current'
import { paletteHits } from '@/lib/palette/queries'
import { paletteSchema } from '@/lib/palette/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('palette')
  return { title: t('title'), robots: { index: false } }
}

/** The palette without script, and where a search can be linked to. */
export default async function FindPage({ searchParams }: PageProps<'/find'>) {
  const [viewer, search, locale] = await Promise.all([
    currentViewer(),
    searchParams,
    getLocale(),
    requireCommunity(),
  ])
  const { filter, unread } = readFilter(paletteSchema, search)
  const hits = await paletteHits(viewer, filter.q, locale)
  if (hits === null) denyAccess(viewer, '/find', search)
  return (
    <Frame>
      <UnreadFilter unread={unread} />
      <FoundPage query={filter.q} hits={hits} />
    </Frame>
  )
}
